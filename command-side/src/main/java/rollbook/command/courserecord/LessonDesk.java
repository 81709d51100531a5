package rollbook.command.courserecord;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import rollbook.api.Actor;
import rollbook.api.MetaDataKeys;
import rollbook.api.Refused;
import rollbook.api.courserecord.CourseRecordCommand.CorrectLesson;
import rollbook.api.courserecord.CourseRecordCommand.RecordLesson;
import rollbook.api.courserecord.CourseRecordRefusal.NotATeacher;
import rollbook.api.courserecord.LessonField;
import rollbook.api.staff.StaffId;
import rollbook.command.Colleagues;
import rollbook.command.Rosters;

/**
 * Where lessons are written down and put right: one for each day of a class, and never two at once for a teacher, a room or a class.
 * The class is looked at first, then the lesson, then the timetables.
 */
final class LessonDesk {

    private final CourseRecords records;
    private final Timetables timetables;
    private final Rosters rosters;
    private final Colleagues colleagues;

    LessonDesk(CourseRecords records, Timetables timetables, Rosters rosters, Colleagues colleagues) {
        this.records = records;
        this.timetables = timetables;
        this.rosters = rosters;
        this.colleagues = colleagues;
    }

    @CommandHandler
    void decide(RecordLesson command, Actor actor, @MetaDataValue(MetaDataKeys.REQUEST) @Nullable String request) {
        var branch = rosters.branchOf(command.classId());
        records.refuseStrangers(command.classId(), actor);
        var lesson = records.openOrBegin(command.courseRecordId());
        if (request != null && lesson.invoke(record -> record.isWrittenDownBy(request))) {
            return;
        }
        refuseUnlessHere(command.lesson().teacherId());

        var takes = lesson.<List<Booking>>invoke(record -> record.decide(command, branch));
        timetables.swap(command.courseRecordId(), List.of(), takes);
    }

    @CommandHandler
    void decide(CorrectLesson command, Actor actor) {
        var lesson = records.open(command.courseRecordId(), actor);
        if (command.corrected().contains(LessonField.TEACHER_ID)) {
            refuseUnlessHere(command.values().teacherId());
        }

        var took = records.planOf(lesson, command.courseRecordId()).bookings();
        var takes = lesson.<List<Booking>>invoke(record -> record.decide(command));
        if (!takes.equals(took)) {
            timetables.swap(command.courseRecordId(), took, takes);
        }
    }

    private void refuseUnlessHere(StaffId teacher) {
        Refused.unless(colleagues.rolesOf(teacher).isPresent(), () -> new NotATeacher(teacher));
    }
}
