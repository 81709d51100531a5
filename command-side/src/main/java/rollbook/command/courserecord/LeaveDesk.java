package rollbook.command.courserecord;

import java.util.Comparator;
import java.util.HashMap;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import rollbook.api.Actor;
import rollbook.api.Refused;
import rollbook.api.courserecord.CourseRecordCommand.ArrangeMakeUp;
import rollbook.api.courserecord.CourseRecordCommand.DeclineLeave;
import rollbook.api.courserecord.CourseRecordCommand.GrantLeave;
import rollbook.api.courserecord.CourseRecordCommand.RequestLeave;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordRefusal.NotEnrolled;
import rollbook.api.courserecord.SheetStudent;
import rollbook.command.Rosters;

/** Where students ask to be away, and where it is arranged that they make up for what they missed. */
final class LeaveDesk {

    private final CourseRecords records;
    private final Rosters rosters;

    LeaveDesk(CourseRecords records, Rosters rosters) {
        this.records = records;
        this.rosters = rosters;
    }

    @CommandHandler
    void decide(RequestLeave command, Actor actor) {
        var lesson = records.open(command.courseRecordId(), actor);
        var classId = records.planOf(lesson, command.courseRecordId()).classId();
        var seat = rosters.seatsOf(classId).stream()
                .filter(one -> one.enrollmentId().equals(command.enrollmentId()))
                .findFirst()
                .orElseThrow(() -> new Refused(new NotEnrolled(command.enrollmentId())));
        lesson.execute(record -> record.decide(command, seat.customerId()));
    }

    @CommandHandler
    void decide(GrantLeave command, Actor actor) {
        records.open(command.courseRecordId(), actor).execute(record -> record.decide(command));
    }

    @CommandHandler
    void decide(DeclineLeave command, Actor actor) {
        records.open(command.courseRecordId(), actor).execute(record -> record.decide(command));
    }

    /** Both lessons are taken in hand in the order of their ids, so that nobody waits for another. */
    @CommandHandler
    void decide(ArrangeMakeUp command, Actor actor) {
        var inHand = new HashMap<CourseRecordId, Aggregate<CourseRecord>>();
        Stream.of(command.courseRecordId(), command.madeUpIn())
                .distinct()
                .sorted(Comparator.comparing(CourseRecordId::value))
                .forEach(id -> inHand.put(id, records.open(id, actor)));
        var missed = inHand.get(command.courseRecordId());
        var other = inHand.get(command.madeUpIn());
        if (missed != null && other != null) {
            var guest = missed.<SheetStudent>invoke(
                    lesson -> lesson.makeUp(command.courseRecordId(), command.enrollmentId(), command.madeUpIn()));
            other.execute(lesson -> lesson.admit(command.madeUpIn(), guest, command.courseRecordId()));
        }
    }
}
