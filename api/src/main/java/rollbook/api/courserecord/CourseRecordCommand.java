package rollbook.api.courserecord;

import static rollbook.api.Role.ADMIN;
import static rollbook.api.Role.ADVISOR;
import static rollbook.api.Role.ASSISTANT;
import static rollbook.api.Role.BOSS;
import static rollbook.api.Role.LECTURER;

import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rollbook.api.AllowedTo;
import rollbook.api.Command;
import rollbook.api.classlist.ClassId;
import rollbook.api.enrollment.EnrollmentId;

/** What may be asked about a lesson and its sheet: by those who teach the class or the lesson, and by who
 * runs the school: the boss; for lessons, though not for what students did in them, administrators too. */
public sealed interface CourseRecordCommand extends Command {

    @TargetAggregateIdentifier
    CourseRecordId courseRecordId();

    /**
     * A lesson of a class is written down. There is one for each day of a class.
     *
     * @param courseRecordId that of the class and the day
     * @param dayNumber which day of the class it is, counted from 1
     */
    @AllowedTo({ADVISOR, LECTURER, BOSS, ADMIN})
    record RecordLesson(CourseRecordId courseRecordId, ClassId classId, int dayNumber, Lesson lesson)
            implements CourseRecordCommand {}

    /**
     * Something about a lesson is wrong, or has been settled otherwise.
     *
     * @param values the right values of the {@code corrected} fields
     * @param corrected which fields
     */
    @AllowedTo({ADVISOR, ASSISTANT, LECTURER, BOSS, ADMIN})
    record CorrectLesson(CourseRecordId courseRecordId, Lesson values, Set<LessonField> corrected)
            implements CourseRecordCommand {}

    /**
     * Every student enrolled in the class gets a row on the sheet; who has one keeps it. Answers a {@link StudyRecordsCount}.
     */
    @AllowedTo({ADVISOR, ASSISTANT, LECTURER, BOSS})
    record CreateStudyRecords(CourseRecordId courseRecordId) implements CourseRecordCommand {}

    /**
     * A sheet is saved, as a whole or not at all. Advisors see to attendance; scores and notes are for who teaches.
     *
     * @param rows the rows that were sent; students who are not named keep theirs
     */
    @AllowedTo({ADVISOR, ASSISTANT, LECTURER, BOSS})
    record MarkStudyRecords(CourseRecordId courseRecordId, List<SheetRow> rows) implements CourseRecordCommand {}

    /** A student asks to be away; it is written down for them. */
    @AllowedTo({ADVISOR, ASSISTANT, LECTURER, BOSS})
    record RequestLeave(CourseRecordId courseRecordId, EnrollmentId enrollmentId, String reason)
            implements CourseRecordCommand {}

    /** The student may be away: the sheet says so. */
    @AllowedTo({ADVISOR, LECTURER, BOSS})
    record GrantLeave(CourseRecordId courseRecordId, EnrollmentId enrollmentId) implements CourseRecordCommand {}

    /** The student is expected all the same. */
    @AllowedTo({ADVISOR, LECTURER, BOSS})
    record DeclineLeave(CourseRecordId courseRecordId, EnrollmentId enrollmentId, String reason)
            implements CourseRecordCommand {}

    /**
     * A student who missed a lesson makes up for it in another, as a guest on its sheet.
     *
     * @param courseRecordId the lesson that was missed
     * @param madeUpIn the other one
     */
    @AllowedTo({ADVISOR, LECTURER, BOSS})
    record ArrangeMakeUp(CourseRecordId courseRecordId, EnrollmentId enrollmentId, CourseRecordId madeUpIn)
            implements CourseRecordCommand {}
}
