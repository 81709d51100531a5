package rollbook.command.courserecord;

import org.axonframework.commandhandling.CommandHandler;
import rollbook.api.Actor;
import rollbook.api.courserecord.CourseRecordCommand.CreateStudyRecords;
import rollbook.api.courserecord.CourseRecordCommand.MarkStudyRecords;
import rollbook.api.courserecord.SheetStudent;
import rollbook.api.courserecord.StudyRecordsCount;
import rollbook.command.Rosters;

/** Where sheets get their rows, and are saved. */
final class SheetDesk {

    private final CourseRecords records;
    private final Rosters rosters;

    SheetDesk(CourseRecords records, Rosters rosters) {
        this.records = records;
        this.rosters = rosters;
    }

    @CommandHandler
    StudyRecordsCount decide(CreateStudyRecords command, Actor actor) {
        var lesson = records.open(command.courseRecordId(), actor);
        var classId = records.planOf(lesson, command.courseRecordId()).classId();
        var enrolled = rosters.seatsOf(classId).stream()
                .map(seat -> new SheetStudent(seat.enrollmentId(), seat.customerId()))
                .toList();
        return lesson.<StudyRecordsCount>invoke(record -> record.create(command.courseRecordId(), enrolled));
    }

    @CommandHandler
    void decide(MarkStudyRecords command, Actor actor) {
        records.open(command.courseRecordId(), actor).execute(record -> record.decide(command, actor));
    }
}
