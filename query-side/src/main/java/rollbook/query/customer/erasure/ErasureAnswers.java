package rollbook.query.customer.erasure;

import static rollbook.query.SqlValues.moment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Personal.Purpose;
import rollbook.api.Refused;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.CustomerQuery.FindErasuresToRepeat;
import rollbook.api.customer.CustomerQuery.GetErasure;
import rollbook.api.customer.CustomerRefusal.NotForgottenYet;
import rollbook.api.customer.Erasure;
import rollbook.api.customer.Erasure.ShreddedKey;
import rollbook.api.customer.ErasuresToRepeat;
import rollbook.api.staff.StaffId;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;
import rollbook.query.Staff;

/** Answers what was erased, from what the vault has kept of it. */
@Component
@OnQuerySide
class ErasureAnswers {

    /** They are hashed as well: certificates stay the same as long as these words and their order do. */
    private static final List<String> DATA = List.of(
            "file", "contacts", "followUps", "history", "enrollments", "payments", "lessons", "imports", "reasons");

    private static final String LAID_ASIDE =
            "select distinct processing_group from axon.dead_letter where aggregate_id = ? order by processing_group";

    /**
     * Tables that were begun while somebody could still be read about, by the clock of the database, and do not serve yet; a key that was
     * shredded may be at hand on another node for some seconds more.
     */
    private static final String BUILT_MEANWHILE = """
        select processor from axon.rebuild
        where phase not in ('WAITING', 'FAILED')
          and ordered_at <= (select max(shredded_at) + interval '5 seconds' from vault.key where person = ?)
        order by processor
        """;

    private final JdbcClient jdbc;

    ErasureAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Not before every list has forgotten the customer, where the asker names the position of the erasure. Of who is to be erased once
     * more after a backup was restored there is no certificate until then.
     */
    @QueryHandler
    @AnsweredFrom({
        "erasure",
        "customer-list",
        "customer-file",
        "customer-followup",
        "enrollment",
        "payment",
        "lessons",
        "classlist",
        "imports",
        "staff"
    })
    Optional<Erasure> answer(GetErasure query) {
        var erasure = jdbc.sql("select * from vault.erasure where person = ? and in_log")
                .param(query.customerId().value())
                .query((row, _) -> certificate(row))
                .optional();
        erasure.ifPresent(_ -> {
            refuseWhileAnyKnow(query.customerId(), LAID_ASIDE); // behind it the order to forget waits, too
            refuseWhileAnyKnow(query.customerId(), BUILT_MEANWHILE);
        });
        return erasure;
    }

    private void refuseWhileAnyKnow(CustomerId id, String which) {
        var projections = jdbc.sql(which)
                .param(id.value())
                .query((row, _) -> row.getString(1))
                .list();
        Refused.unless(projections.isEmpty(), () -> new NotForgottenYet(id, projections));
    }

    @QueryHandler
    ErasuresToRepeat answer(FindErasuresToRepeat query) {
        return new ErasuresToRepeat(jdbc.sql("select * from vault.erasure where not in_log order by erased_at")
                .query((row, _) -> new ErasuresToRepeat.Item(
                        new CustomerId(row.getString("person")),
                        new StaffId(row.getString("erased_by")),
                        moment(row, "erased_at"),
                        row.getString("reason")))
                .list());
    }

    private Erasure certificate(ResultSet row) throws SQLException {
        var id = new CustomerId(row.getString("person"));
        var at = moment(row, "erased_at");
        var by = new StaffId(row.getString("erased_by"));
        var reason = row.getString("reason");
        var keys = keys(id);
        var lines = new ArrayList<Object>(List.of(id, at, by, reason));
        lines.addAll(DATA);
        keys.forEach(key -> lines.add(key.purpose() + " " + key.fingerprint()));
        return new Erasure(id, at, Staff.named(jdbc, List.of(by)).name(by), reason, DATA, keys, sha256(lines));
    }

    private List<ShreddedKey> keys(CustomerId id) {
        return jdbc.sql("select purpose, fingerprint from vault.key"
                        + " where person = ? and shredded_at is not null and fingerprint <> '' order by purpose")
                .param(id.value())
                .query((row, _) ->
                        new ShreddedKey(Purpose.valueOf(row.getString("purpose")), row.getString("fingerprint")))
                .list();
    }

    private static String sha256(List<Object> lines) {
        var text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
