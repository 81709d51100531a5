package rollbook.command.courserecord;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordRefusal.Clash;
import rollbook.api.courserecord.TimetableEvent;
import rollbook.api.courserecord.TimetableEvent.TimeGivenBack;
import rollbook.api.courserecord.TimetableEvent.TimeTaken;
import rollbook.api.courserecord.TimetableId;

/** One day of one teacher, one room or one class: lessons take their time in it and give it back when they are moved. */
@AggregateRoot
final class TimetableDay {

    @AggregateIdentifier
    private @Nullable TimetableId id;

    private final Map<CourseRecordId, Span> taken = new LinkedHashMap<>();

    /** From then to then; the end is free again. */
    record Span(LocalTime from, LocalTime to) {

        boolean overlaps(Span other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }
    }

    /** Takes the time, unless other lessons have it; answers which. */
    List<Clash> take(CourseRecordId lesson, Booking booking) {
        var clashes = clashes(lesson, booking);
        if (clashes.isEmpty() && !new Span(booking.from(), booking.to()).equals(taken.get(lesson))) {
            apply(new TimeTaken(booking.id(), booking.of(), booking.date(), lesson, booking.from(), booking.to()));
        }
        return clashes;
    }

    private List<Clash> clashes(CourseRecordId lesson, Booking booking) {
        var wanted = new Span(booking.from(), booking.to());
        return taken.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals(lesson) && entry.getValue().overlaps(wanted))
                .map(entry -> new Clash(
                        booking.of(),
                        entry.getKey(),
                        entry.getValue().from(),
                        entry.getValue().to()))
                .toList();
    }

    void giveBack(CourseRecordId lesson) {
        if (id != null && taken.containsKey(lesson)) {
            apply(new TimeGivenBack(id, lesson));
        }
    }

    @EventSourcingHandler
    void evolve(TimetableEvent event) {
        id = event.timetableId();
        switch (event) {
            case TimeTaken e -> taken.put(e.courseRecordId(), new Span(e.from(), e.to()));
            case TimeGivenBack e -> taken.remove(e.courseRecordId());
        }
    }
}
