package rollbook.command.imports;

import static rollbook.command.imports.ImportStory.CLASSES;
import static rollbook.command.imports.ImportStory.MARCH;
import static rollbook.command.imports.ImportStory.REALLY;
import static rollbook.command.imports.ImportStory.WANG;
import static rollbook.command.imports.ImportStory.ZHAO;
import static rollbook.command.imports.ImportStory.fixture;
import static rollbook.command.imports.ImportStory.started;

import java.util.List;
import org.junit.jupiter.api.Test;
import rollbook.api.FieldError;
import rollbook.api.NotAllowed;
import rollbook.api.Personal;
import rollbook.api.Refusal.Malformed;
import rollbook.api.imports.ImportCommand.StartImport;
import rollbook.api.imports.ImportEvent.ImportStarted;
import rollbook.command.Refusing;

class StartImportTest {

    private static final StartImport START = new StartImport(MARCH, "leads.csv", "0123abcd", 10, REALLY);

    @Test
    void whoever_is_there_begins_it() {
        fixture().givenNoPriorActivity().when(START, WANG.toMetaData()).expectEvents(started(REALLY));
    }

    @Test
    void not_everybody_brings_in_every_kind_of_file() {
        var classes = new StartImport(MARCH, "classes.csv", "0123abcd", 10, CLASSES);

        fixture()
                .givenNoPriorActivity()
                .when(classes, WANG.toMetaData())
                .expectException(Refusing.with(new NotAllowed("StartImport")));
    }

    @Test
    void the_very_same_command_again_changes_nothing() {
        fixture()
                .given(started(REALLY))
                .when(START, WANG.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_the_file_was_called_may_be_forgotten_by_then() {
        var forgotten = new ImportStarted(MARCH, WANG.id(), Personal.ERASED, "0123abcd", 10, REALLY);

        fixture()
                .given(forgotten)
                .when(START, WANG.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void an_id_that_names_another_import_is_taken() {
        fixture()
                .given(started(REALLY))
                .when(START, ZHAO.toMetaData())
                .expectException(Refusing.with(
                        new Malformed(List.of(new FieldError("importId", "taken", "names something else")))));
    }
}
