package rollbook.query.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.PageRequest;
import rollbook.api.Personal;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.api.customer.CustomerId;
import rollbook.api.imports.ImportCounts;
import rollbook.api.imports.ImportEvent.ImportFinished;
import rollbook.api.imports.ImportEvent.ImportStarted;
import rollbook.api.imports.ImportEvent.ImportUndoStarted;
import rollbook.api.imports.ImportEvent.ImportUndone;
import rollbook.api.imports.ImportId;
import rollbook.api.imports.ImportKind;
import rollbook.api.imports.ImportOptions;
import rollbook.api.imports.ImportPage;
import rollbook.api.imports.ImportQuery.FindImports;
import rollbook.api.imports.ImportQuery.GetImport;
import rollbook.api.imports.ImportQuery.UnfinishedImports;
import rollbook.api.imports.ImportState;
import rollbook.api.imports.ImportView;
import rollbook.query.School;

class ImportAnswersTest {

    private final School school = School.shared();
    private final ImportId id = new ImportId(School.anyId());

    @Test
    void an_import_runs_until_it_is_done() {
        start();
        assertThat(get()).returns(ImportState.RUNNING, ImportView::state);
        assertThat(unfinished()).extracting(ImportView::id).contains(id);

        var counts = new ImportCounts(5, 3, 1, 1, 0);
        school.happened(id, new ImportFinished(id, counts));
        assertThat(get()).returns(ImportState.DONE, ImportView::state).returns(counts, ImportView::counts);
        assertThat(unfinished()).extracting(ImportView::id).doesNotContain(id);
    }

    @Test
    void an_undone_import_says_what_was_kept() {
        start();
        school.happened(id, new ImportUndoStarted(id), new ImportUndone(id, 4, 1));

        assertThat(get()).returns(ImportState.UNDONE, ImportView::state).returns(1, ImportView::kept);
    }

    @Test
    void what_a_file_was_called_is_forgotten_with_the_next_person() {
        start();
        var person = new CustomerId(School.anyId());
        school.happened(person, new CustomerErased(person, School.LI.id(), Instant.EPOCH, "asked for it"));

        assertThat(get())
                .returns(Personal.ERASED, ImportView::fileName)
                .returns(ImportState.RUNNING, ImportView::state);
    }

    @Test
    void everybody_sees_their_own_imports_only() {
        start();

        assertThat(school.find(new GetImport(id), ImportView.class, School.ZHAO))
                .isEmpty();
        var own = school.ask(new FindImports(null, PageRequest.first(100)), ImportPage.class, School.LI);
        assertThat(own.items()).extracting(ImportView::id).contains(id);
    }

    @Test
    void imports_are_listed_by_what_their_rows_are() {
        var options = new ImportOptions(Map.of("成绩", "score"), false, false, ImportKind.SCORES);
        school.happened(id, new ImportStarted(id, School.LI.id(), "marks.csv", "abc", 5, options));

        assertThat(ofKind(ImportKind.SCORES)).contains(id);
        assertThat(ofKind(ImportKind.CUSTOMERS)).doesNotContain(id);
    }

    private List<ImportId> ofKind(ImportKind kind) {
        var page = school.ask(new FindImports(kind, PageRequest.first(100)), ImportPage.class, School.LI);
        return page.items().stream().map(ImportView::id).toList();
    }

    private void start() {
        var options = new ImportOptions(Map.of("姓名", "name", "电话", "phone"), false, false, ImportKind.CUSTOMERS);
        school.happened(id, new ImportStarted(id, School.LI.id(), "leads.csv", "abc", 5, options));
    }

    private ImportView get() {
        return school.find(new GetImport(id), ImportView.class, School.MANAGER).orElseThrow();
    }

    private List<ImportView> unfinished() {
        return school.ask(new UnfinishedImports(), ImportPage.class, Actor.PROGRAM)
                .items();
    }
}
