package rollbook.web.demo;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.courserecord.CourseRecordCommand.CreateStudyRecords;
import rollbook.api.courserecord.CourseRecordCommand.MarkStudyRecords;
import rollbook.api.courserecord.CourseRecordCommand.RecordLesson;
import rollbook.api.courserecord.CourseRecordQuery.GetSheet;
import rollbook.api.courserecord.SheetView;
import rollbook.web.Decisions;
import rollbook.web.Patience;
import rollbook.web.Questions;

/** How the lessons of the demo school are given, once its classes are full. */
@Component
@Profile("demo")
class DemoTeaching {

    private static final Logger LOG = LoggerFactory.getLogger(DemoTeaching.class);

    private final Decisions decisions;
    private final Questions questions;

    DemoTeaching(Decisions decisions, Questions questions) {
        this.decisions = decisions;
        this.questions = questions;
    }

    void give(LocalDate opened) {
        DemoPace.all(IntStream.range(0, DemoCatalog.CLASSES)
                .mapToObj(number -> (Runnable) () -> give(DemoLessons.of(number, opened)))
                .toList());
        LOG.info("The demo school has given its lessons");
    }

    private void give(DemoLessons lessons) {
        var lecturer = lessons.lecturer().actor();
        for (var lesson : lessons.records()) {
            DemoPace.isDone(() -> decisions.send(lesson, lecturer));
            if (lessons.isOver(lesson)) {
                mark(lessons, lesson, lecturer);
            }
        }
    }

    private void mark(DemoLessons lessons, RecordLesson lesson, Actor lecturer) {
        var made = decisions.send(new CreateStudyRecords(lesson.courseRecordId()), lecturer);
        var sheet = Patience.ask(() -> questions.find(
                new GetSheet(lesson.courseRecordId(), null, null), SheetView.class, Actor.PROGRAM, made.position()));
        var marks = lessons.marks(lesson, sheet.orElseThrow());
        decisions.send(new MarkStudyRecords(lesson.courseRecordId(), marks), lecturer);
    }
}
