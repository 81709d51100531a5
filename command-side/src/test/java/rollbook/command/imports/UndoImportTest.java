package rollbook.command.imports;

import static rollbook.command.imports.ImportStory.ADMIN;
import static rollbook.command.imports.ImportStory.CLASSES;
import static rollbook.command.imports.ImportStory.DONE;
import static rollbook.command.imports.ImportStory.DRY_RUN;
import static rollbook.command.imports.ImportStory.MARCH;
import static rollbook.command.imports.ImportStory.NOTHING_NEW;
import static rollbook.command.imports.ImportStory.REALLY;
import static rollbook.command.imports.ImportStory.WANG;
import static rollbook.command.imports.ImportStory.ZHAO;
import static rollbook.command.imports.ImportStory.fixture;
import static rollbook.command.imports.ImportStory.started;

import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import rollbook.api.Actor;
import rollbook.api.imports.ImportCommand.FinishUndo;
import rollbook.api.imports.ImportCommand.UndoImport;
import rollbook.api.imports.ImportEvent.ImportFailed;
import rollbook.api.imports.ImportEvent.ImportFinished;
import rollbook.api.imports.ImportEvent.ImportUndoStarted;
import rollbook.api.imports.ImportEvent.ImportUndone;
import rollbook.api.imports.ImportKind;
import rollbook.api.imports.ImportRefusal.ImportStillRunning;
import rollbook.api.imports.ImportRefusal.NoSuchImport;
import rollbook.api.imports.ImportRefusal.NotTakenBack;
import rollbook.api.imports.ImportRefusal.NothingToUndo;
import rollbook.command.Refusing;

class UndoImportTest {

    private static final UndoImport UNDO = new UndoImport(MARCH);

    @Test
    void who_began_it_takes_it_back() {
        finished().when(UNDO, WANG.toMetaData()).expectEvents(new ImportUndoStarted(MARCH));
    }

    @Test
    void an_administrator_takes_back_anybodys() {
        finished().when(UNDO, ADMIN.toMetaData()).expectEvents(new ImportUndoStarted(MARCH));
    }

    @Test
    void a_colleagues_import_is_not_there() {
        finished().when(UNDO, ZHAO.toMetaData()).expectException(Refusing.with(new NoSuchImport(MARCH)));
    }

    @Test
    void what_still_runs_is_not_taken_back() {
        fixture()
                .given(started(REALLY))
                .when(UNDO, WANG.toMetaData())
                .expectException(Refusing.with(new ImportStillRunning(MARCH)));
    }

    @Test
    void what_brought_nothing_is_not_taken_back() {
        fixture()
                .given(started(REALLY), new ImportFinished(MARCH, NOTHING_NEW))
                .when(UNDO, WANG.toMetaData())
                .expectException(Refusing.with(new NothingToUndo(MARCH)));
        fixture()
                .given(started(DRY_RUN), new ImportFinished(MARCH, DONE))
                .when(UNDO, WANG.toMetaData())
                .expectException(Refusing.with(new NothingToUndo(MARCH)));
    }

    @Test
    void what_failed_may_have_brought_more_than_it_counted() {
        fixture()
                .given(started(REALLY), new ImportFailed(MARCH, NOTHING_NEW, "file gone"))
                .when(UNDO, WANG.toMetaData())
                .expectEvents(new ImportUndoStarted(MARCH));
    }

    @Test
    void classes_are_closed_not_taken_back() {
        fixture()
                .given(started(CLASSES), new ImportFinished(MARCH, DONE))
                .when(UNDO, ADMIN.toMetaData())
                .expectException(Refusing.with(new NotTakenBack(ImportKind.CLASSES)));
    }

    @Test
    void asking_twice_changes_nothing() {
        fixture()
                .given(started(REALLY), new ImportFinished(MARCH, DONE), new ImportUndoStarted(MARCH))
                .when(UNDO, WANG.toMetaData())
                .expectNoEvents();
    }

    @Test
    void taking_back_ends_once() {
        var undone = new ImportUndone(MARCH, 6, 1);

        fixture()
                .given(started(REALLY), new ImportFinished(MARCH, DONE), new ImportUndoStarted(MARCH))
                .when(new FinishUndo(MARCH, 6, 1), Actor.PROGRAM.toMetaData())
                .expectEvents(undone);
        fixture()
                .given(started(REALLY), new ImportFinished(MARCH, DONE), new ImportUndoStarted(MARCH), undone)
                .when(new FinishUndo(MARCH, 7, 0), Actor.PROGRAM.toMetaData())
                .expectNoEvents();
    }

    @Test
    void what_was_never_begun_does_not_end() {
        finished()
                .when(new FinishUndo(MARCH, 6, 1), Actor.PROGRAM.toMetaData())
                .expectException(Refusing.with(new NothingToUndo(MARCH)));
    }

    private static TestExecutor<FileImport> finished() {
        return fixture().given(started(REALLY), new ImportFinished(MARCH, DONE));
    }
}
