package rollbook.query.customer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static rollbook.query.customer.Customers.anybody;
import static rollbook.query.customer.Customers.registered;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import rollbook.api.customer.CustomerEvent;
import rollbook.api.customer.CustomerEvent.CustomerClaimed;
import rollbook.api.customer.CustomerEvent.CustomerReleased;
import rollbook.api.customer.CustomerEvent.FollowUpCorrected;
import rollbook.api.customer.CustomerEvent.FollowUpRecorded;
import rollbook.api.customer.CustomerEvent.RegistrationUndone;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.FollowUp;
import rollbook.api.customer.FollowUpId;
import rollbook.api.customer.Intention;
import rollbook.api.imports.ImportId;
import rollbook.query.Fact;
import rollbook.query.Fold;
import rollbook.query.School;
import rollbook.query.customer.Lives;
import rollbook.store.testing.TestPostgres;
import tools.jackson.databind.json.JsonMapper;

/** Files that were written when documents told the version, who held the customer and what was said. */
class OlderDossiersTest {

    private static final String MISLEADING = "\0 \"holding\":{\"holder\":\"nobody\",\"since\":\"yesterday\"}";

    private static final JsonMapper OLD = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final Lives lives = new Lives(0);
    private final CustomerId held = anybody();
    private final CustomerId pooled = anybody();
    private final CustomerId gone = anybody();

    @Test
    void they_open_as_they_did_and_go_on_as_if_they_had_been_written_today() {
        try (var database = TestPostgres.emptyDatabase()) {
            var jdbc = new JdbcTemplate(database);
            var flyway = Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/event-store", "classpath:db/query-side", "classpath:db/web");
            flyway.target("282").load().migrate();
            var before = Map.of(
                    held.value(),
                    file(
                            registered(held, "马超", "881001", ""),
                            new FollowUpRecorded(held, new FollowUpId("note"), School.LI.id(), said(MISLEADING)),
                            new CustomerClaimed(held, School.LI.id())),
                    pooled.value(),
                    file(
                            registered(pooled, MISLEADING, "881002", ""),
                            new CustomerClaimed(pooled, School.LI.id()),
                            new CustomerReleased(pooled, School.LI.id(), "")),
                    gone.value(),
                    file(
                            registered(gone, "马岱", "881003", ""),
                            new CustomerClaimed(gone, School.LI.id()),
                            new RegistrationUndone(gone, new ImportId("import"))));
            before.values().forEach(file -> write(jdbc, file));

            flyway.target("latest").load().migrate();

            var rows = new Dossiers(jdbc);
            assertThat(rows.find(before.keySet())).isEqualTo(before);

            var claimed = fact(new CustomerClaimed(pooled, School.ZHAO.id()));
            var released = fact(new CustomerReleased(held, School.LI.id(), ""));
            var saidMore = fact(new FollowUpRecorded(gone, new FollowUpId("note"), School.LI.id(), said("more")));
            new Fold<>(rows, new JdbcTransactionManager(database))
                    .fold(Map.of(
                            pooled.value(),
                            List.of(claimed),
                            held.value(),
                            List.of(released),
                            gone.value(),
                            List.of(saidMore)));

            assertThat(rows.find(before.keySet()))
                    .isEqualTo(Map.of(
                            pooled.value(), Dossier.after(before.get(pooled.value()), claimed),
                            held.value(), Dossier.after(before.get(held.value()), released),
                            gone.value(), Dossier.after(before.get(gone.value()), saidMore)));

            var noted = fact(new FollowUpRecorded(held, new FollowUpId("more"), School.LI.id(), said("more")));
            var corrected = fact(new FollowUpCorrected(held, new FollowUpId("note"), said("less")));
            for (var fact : List.of(noted, corrected)) {
                var expected = Dossier.after(rows.find(List.of(held.value())).get(held.value()), fact);
                new Fold<>(rows, new JdbcTransactionManager(database)).fold(Map.of(held.value(), List.of(fact)));
                assertThat(rows.find(List.of(held.value()))).containsEntry(held.value(), expected);
            }
        }
    }

    private Dossier file(CustomerEvent... events) {
        var file = Stream.of(events).map(this::fact).reduce((Dossier) null, Dossier::after, (_, after) -> after);
        return Objects.requireNonNull(file);
    }

    private Fact fact(CustomerEvent event) {
        DomainEventMessage<?> message = lives.happened(event);
        return Fact.of(message);
    }

    private static FollowUp said(String content) {
        return new FollowUp(content, Intention.NO_PLAN, null, null);
    }

    private static void write(JdbcTemplate jdbc, Dossier file) {
        var holder = file.holder();
        jdbc.update(
                "insert into read.customer_file (id, version, holder, gone, numbers, document) values (?, ?, ?, ?,"
                        + " '{}', ?)",
                file.id().value(),
                file.version(),
                holder == null ? null : holder.value(),
                file.gone(),
                OLD.writeValueAsString(file));
    }
}
