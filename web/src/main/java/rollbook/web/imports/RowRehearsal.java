package rollbook.web.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rollbook.api.customer.CustomerFile;
import rollbook.web.Patience;
import rollbook.web.Questions;

/** Tries the rows of an import and sends nothing: what would become of them, also of those that the file holds twice. */
final class RowRehearsal implements RowDesk {

    private final boolean update;
    private final Questions questions;
    private final long position;
    private final Map<String, CustomerFile> written = new HashMap<>();

    RowRehearsal(boolean update, Questions questions, long position) {
        this.update = update;
        this.questions = questions;
        this.position = position;
    }

    @Override
    public List<Outcome> take(List<ImportRow> rows) {
        var known = Patience.ask(() -> KnownFiles.about(rows, questions, position));
        return rows.stream().map(row -> outcome(row, known)).toList();
    }

    private Outcome outcome(ImportRow row, KnownFiles known) {
        if (!row.errors().isEmpty()) {
            return new Outcome.Failed(row.errors());
        }
        var qq = KnownFiles.qq(row).orElse(null);
        var file = qq == null ? null : written.get(qq);
        if (file != null) {
            return update ? corrected(qq, file, row) : new Outcome.Skipped();
        }
        var match = known.match(row);
        if (match.isEmpty()) {
            if (qq != null) {
                written.put(qq, update ? row.file() : CustomerFile.EMPTY);
            }
            return new Outcome.Created();
        }
        if (!update) {
            return new Outcome.Skipped();
        }
        return Patience.ask(() -> KnownFiles.read(match.get(), questions, position))
                .map(before -> corrected(qq, before, row))
                .orElseGet(Outcome.Skipped::new);
    }

    private Outcome corrected(@Nullable String qq, CustomerFile before, ImportRow row) {
        var differences = Differences.between(before, row.file());
        if (qq != null) {
            written.put(qq, differences.values());
        }
        return differences.isNone() ? new Outcome.Skipped() : new Outcome.Updated();
    }
}
