package rollbook.command.imports;

import static rollbook.command.imports.ImportStory.DONE;
import static rollbook.command.imports.ImportStory.MARCH;
import static rollbook.command.imports.ImportStory.NOTHING_NEW;
import static rollbook.command.imports.ImportStory.REALLY;
import static rollbook.command.imports.ImportStory.fixture;
import static rollbook.command.imports.ImportStory.started;

import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.imports.ImportCommand.FailImport;
import rollbook.api.imports.ImportCommand.FinishImport;
import rollbook.api.imports.ImportEvent.ImportFailed;
import rollbook.api.imports.ImportEvent.ImportFinished;

class EndImportTest {

    @Test
    void a_running_import_ends_with_its_counts() {
        fixture()
                .given(started(REALLY))
                .when(new FinishImport(MARCH, DONE), Actor.PROGRAM.toMetaData())
                .expectEvents(new ImportFinished(MARCH, DONE));
    }

    @Test
    void a_running_import_may_fail() {
        fixture()
                .given(started(REALLY))
                .when(new FailImport(MARCH, DONE, "file gone"), Actor.PROGRAM.toMetaData())
                .expectEvents(new ImportFailed(MARCH, DONE, "file gone"));
    }

    @Test
    void the_first_report_of_the_end_counts() {
        fixture()
                .given(started(REALLY), new ImportFinished(MARCH, DONE))
                .when(new FinishImport(MARCH, NOTHING_NEW), Actor.PROGRAM.toMetaData())
                .expectNoEvents();
        fixture()
                .given(started(REALLY), new ImportFinished(MARCH, DONE))
                .when(new FailImport(MARCH, DONE, "late"), Actor.PROGRAM.toMetaData())
                .expectNoEvents();
    }
}
