package rollbook.command.classlist;

import static rollbook.command.classlist.ClassStory.ADMIN;
import static rollbook.command.classlist.ClassStory.CLASS;
import static rollbook.command.classlist.ClassStory.HE;
import static rollbook.command.classlist.ClassStory.LIN;
import static rollbook.command.classlist.ClassStory.opened;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.FieldError;
import rollbook.api.Refusal.Malformed;
import rollbook.api.classlist.ClassListCommand.CloseClass;
import rollbook.api.classlist.ClassListEvent.ClassClosed;
import rollbook.api.classlist.ClassListRefusal.NotYourClass;
import rollbook.command.MemoryLog;
import rollbook.command.School;

class CloseClassTest {

    private final School school = ClassStory.school(new MemoryLog()).given(LIN, opened());

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void a_class_is_closed_once() {
        school.when(new CloseClass(CLASS, "all done"), LIN).happened(new ClassClosed(CLASS, "all done"));
        school.when(new CloseClass(CLASS, "again"), ADMIN).changedNothing();
    }

    @Test
    void others_have_no_say_in_it() {
        school.when(new CloseClass(CLASS, ""), HE).wasRefused(new NotYourClass(CLASS));
    }

    @Test
    void a_reason_is_a_short_text() {
        school.when(new CloseClass(CLASS, "x".repeat(301)), LIN)
                .wasRefused(new Malformed(List.of(new FieldError("reason", "too-long", "at most 300 characters"))));
    }
}
