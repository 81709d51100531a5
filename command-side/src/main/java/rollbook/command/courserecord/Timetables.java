package rollbook.command.courserecord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import rollbook.api.Refused;
import rollbook.api.courserecord.CourseRecordId;
import rollbook.api.courserecord.CourseRecordRefusal.Clash;
import rollbook.api.courserecord.CourseRecordRefusal.TimetableClash;
import rollbook.api.courserecord.TimetableId;
import rollbook.command.Aggregates;

/** Everybody's timetables. They are taken in hand in the order of their ids, so that no two lessons wait for each other. */
record Timetables(Repository<TimetableDay> days) {

    /** Gives back the time a lesson took and takes the time it takes now; refuses, naming every other lesson in the way. */
    void swap(CourseRecordId lesson, List<Booking> before, List<Booking> after) {
        var wanted = after.stream().collect(Collectors.toMap(Booking::id, Function.identity()));
        var clashes = new ArrayList<Clash>();
        for (var id : ids(before, after)) {
            var booking = wanted.get(id);
            if (booking == null) {
                open(id).execute(day -> day.giveBack(lesson));
            } else {
                clashes.addAll(open(id).<List<Clash>>invoke(day -> day.take(lesson, booking)));
            }
        }
        Refused.unless(clashes.isEmpty(), () -> new TimetableClash(List.copyOf(clashes)));
    }

    private Aggregate<TimetableDay> open(TimetableId id) {
        return Aggregates.openOrBegin(days, id, TimetableDay::new);
    }

    private static List<TimetableId> ids(List<Booking> before, List<Booking> after) {
        return Stream.concat(before.stream(), after.stream())
                .map(Booking::id)
                .distinct()
                .sorted(Comparator.comparing(TimetableId::value))
                .toList();
    }
}
