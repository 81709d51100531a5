package rollbook.query.courserecord;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import rollbook.api.courserecord.CourseRecordEvent;
import rollbook.api.courserecord.CourseRecordEvent.GuestAdmitted;
import rollbook.api.courserecord.CourseRecordEvent.HomeworkSet;
import rollbook.api.courserecord.CourseRecordEvent.LeaveDeclined;
import rollbook.api.courserecord.CourseRecordEvent.LeaveGranted;
import rollbook.api.courserecord.CourseRecordEvent.LeaveRequested;
import rollbook.api.courserecord.CourseRecordEvent.LessonMoved;
import rollbook.api.courserecord.CourseRecordEvent.LessonRecorded;
import rollbook.api.courserecord.CourseRecordEvent.MakeUpArranged;
import rollbook.api.courserecord.CourseRecordEvent.OutlineCorrected;
import rollbook.api.courserecord.CourseRecordEvent.StudyRecordsCreated;
import rollbook.api.courserecord.CourseRecordEvent.StudyRecordsMarked;
import rollbook.api.courserecord.CourseRecordEvent.TeacherReplaced;
import rollbook.api.courserecord.StudentMarks;
import rollbook.api.customer.CustomerEvent.CustomerErased;
import rollbook.query.Fold;
import rollbook.query.Keeps;
import rollbook.query.OnQuerySide;
import rollbook.query.Studies;
import rollbook.query.StudyWatch;

/** Keeps lessons and their sheets. */
@Component
@OnQuerySide
@Keeps(
        value = {"lesson", "study_record", "lesson_forgotten"},
        foundBy = {"study_record_of_lesson", "study_record_of_enrollment", "study_record_of_customer"})
@ProcessingGroup(LessonProjection.GROUP)
class LessonProjection {

    static final String GROUP = Studies.GROUP;

    private final LessonRows rows;
    private final Fold<Register> lessons;
    private final StudyWatch watch;

    LessonProjection(JdbcTemplate jdbc, PlatformTransactionManager transactions, StudyWatch watch) {
        this.watch = watch;
        this.rows = new LessonRows(jdbc);
        this.lessons = new Fold<>(rows, transactions);
    }

    @EventHandler
    void on(CourseRecordEvent event, EventMessage<?> message) {
        lessons.take(event.courseRecordId().value(), message);
        switch (event) {
            case StudyRecordsMarked e ->
                watch.studied(e.marks().stream().map(StudentMarks::enrollmentId).toList());
            case GuestAdmitted e -> watch.studied(List.of(e.guest().enrollmentId()));
            case LessonMoved e -> watch.moved(e.courseRecordId());
            case LessonRecorded _, TeacherReplaced _, OutlineCorrected _, HomeworkSet _, StudyRecordsCreated _ -> {}
            case LeaveRequested _, LeaveGranted _, LeaveDeclined _, MakeUpArranged _ -> {}
        }
    }

    /** What was written about the student is forgotten; attendance and scores are not. */
    @EventHandler
    void on(CustomerErased event) {
        rows.keepNothingOf(event.customerId());
        CurrentUnitOfWork.get().onPrepareCommit(_ -> rows.forget(event.customerId()));
    }

    @ResetHandler
    void reset() {
        lessons.clear();
    }
}
