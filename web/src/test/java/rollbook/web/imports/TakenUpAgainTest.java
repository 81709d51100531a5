package rollbook.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import rollbook.api.MetaDataKeys;
import rollbook.api.Refused;
import rollbook.api.imports.ImportCommand.UndoImport;
import rollbook.api.imports.ImportId;
import rollbook.api.imports.ImportKind;
import rollbook.api.imports.ImportQuery.UnfinishedImports;
import rollbook.api.staff.StaffId;
import rollbook.web.security.Presence;
import rollbook.web.sheets.Sheet;

/** A node goes on with what another one, or itself before a restart, has left in the middle. */
class TakenUpAgainTest extends TeachingImportStory {

    private static final String PATH = "/api/enrollments/imports";

    @Autowired
    private EnrollmentSubject enrollments;

    @Autowired
    private Imports imports;

    @Autowired
    private BringingIn bringingIn;

    @Autowired
    private Presence presence;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CommandBus commands;

    @Autowired
    private QueryBus queries;

    @Test
    void whoever_had_left_before_does_not_come_and_leave_a_second_time() throws IOException {
        var in = aClass(2);
        var gone = aCustomer("94%06d".formatted(number()));
        sees(admin, "/api/customers?scope=all");
        var file = "学号,班级,状态,退班原因\n%s,%s,退班,搬家\n".formatted(gone, in);
        var first = new ImportId(imported(PATH, file, "{}").text("id"));
        var second = new ImportId(imported(PATH, file, "{}").text("id"));
        var version = version(gone, in);

        assertThat(firstLotAgain(first, file)).containsExactly(new Outcome.Created());
        assertThat(firstLotAgain(second, file)).containsExactly(new Outcome.Skipped());
        assertThat(version(gone, in)).isEqualTo(version);
    }

    /** As if the node had ended after it had sent the first rows, and before it could write down that it had. */
    private List<Outcome> firstLotAgain(ImportId id, String file) throws IOException {
        var view = bringingIn.view(id, Long.parseLong(latest()));
        var actor = presence.actor(view.startedById()).map(enrollments::lendTo).orElseThrow();
        try (var uploaded = UploadedFile.of(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
                var sheet = Sheet.open(uploaded.path(), null);
                var _ = MDC.putCloseable(MetaDataKeys.REQUEST, id.value())) {
            var mapping = Fields.of(ImportKind.ENROLLMENTS)
                    .mapping(sheet.headings(), view.options().mapping());
            var intake = enrollments.intake(new Job(view, actor, true, 0), sheet, mapping);
            return intake.take(intake.next());
        }
    }

    private int version(String customer, String classId) {
        return admin.get("/api/enrollments/" + enrollment(customer, classId), "Position", latest())
                .json()
                .path("version")
                .intValue();
    }

    @Test
    void a_node_that_waits_for_an_answer_is_still_at_its_imports() throws InterruptedException {
        var id = new ImportId("kept-" + number());
        var waits = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        try (var _ = queries.registerHandlerInterceptor((work, chain) -> {
            if (work.getMessage().getPayload() instanceof UnfinishedImports) {
                waits.countDown();
                answer.await(1, TimeUnit.MINUTES);
            }
            return chain.proceed();
        })) {
            assertThat(waits.await(30, TimeUnit.SECONDS)).isTrue();
            runs.open(id, null, List.of("name"));
            runs.take(id);
            var until = heldUntil(id);
            await(() -> !heldUntil(id).equals(until));
        } finally {
            answer.countDown();
            runs.forget(id);
        }
    }

    private String heldUntil(ImportId id) {
        return jdbc.sql("select held_until::text from import.run where import_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    @Test
    void what_was_begun_stays_begun_where_asking_again_is_refused() throws IOException {
        var id = new ImportId("again-" + number());
        begin(id, "customerId,classId\nC1,K1\n");
        ended(admin, PATH + "/" + id, latest());

        assertThatThrownBy(() -> begin(id, "customerId,classId\nC2,K2\n")).isInstanceOf(Refused.class);

        assertThat(runs.find(id)).isPresent();
    }

    @Test
    void a_file_that_is_sent_again_after_the_end_is_not_kept() throws IOException {
        var id = new ImportId("again-" + number());
        begin(id, "customerId,classId\nC1,K1\n");
        ended(admin, PATH + "/" + id, latest());
        await(() -> parts(id) == 0);
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());

        begin(id, "customerId,classId\nC1,K1\n");

        await(() -> parts(id) == 0);
    }

    private void begin(ImportId id, String file) throws IOException {
        var sent = new MockMultipartFile("file", "who.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));
        var actor = presence.actor(new StaffId("admin")).orElseThrow();
        imports.begin(id, ImportKind.ENROLLMENTS, sent, ImportWishes.NONE, actor);
    }

    private int parts(ImportId id) {
        return jdbc.sql("select count(*) from import.upload where import_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private static void await(BooleanSupplier thing) {
        for (int look = 0; look < 200 && !thing.getAsBoolean(); look++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(thing.getAsBoolean()).isTrue();
    }

    @Test
    void who_wants_an_import_taken_back_is_known_before_that_is_decided() {
        var in = aClass(2);
        var here = aCustomer("95%06d".formatted(number()));
        sees(admin, "/api/customers?scope=all");
        var brought = imported(PATH, "customerId,classId\n%s,%s\n".formatted(here, in), "{}");
        var id = new ImportId(brought.text("id"));
        var known = new LinkedBlockingQueue<Boolean>();
        try (var _ = commands.registerHandlerInterceptor((work, chain) -> {
            if (work.getMessage().getPayload() instanceof UndoImport) {
                known.add(runs.find(id).orElseThrow().undoneBy().isPresent());
            }
            return chain.proceed();
        })) {
            undone(PATH, brought);
        }

        assertThat(known).containsOnly(true);
    }

    @Test
    void a_node_is_at_what_it_takes_back_too() {
        var id = new ImportId("back-" + number());
        runs.open(id, null, List.of("name"));
        runs.ended(id);
        runs.take(id);
        var until = heldUntil(id);

        runs.stillAtIt();

        assertThat(heldUntil(id)).isNotEqualTo(until);
        runs.forget(id);
    }
}
