package rollbook.query.courserecord;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import rollbook.api.courserecord.Attendance;
import rollbook.api.courserecord.AttendanceCount;
import rollbook.api.courserecord.Average;
import rollbook.api.courserecord.Marks;

/** What marks come to. */
final class Totals {

    private Totals() {}

    static AttendanceCount count(Collection<Marks> marks) {
        var times = marks.stream()
                .map(Marks::attendance)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(each -> each, Collectors.summingInt(_ -> 1)));
        return AttendanceCount.of(
                times.getOrDefault(Attendance.PRESENT, 0),
                times.getOrDefault(Attendance.LATE, 0),
                times.getOrDefault(Attendance.ABSENT, 0),
                times.getOrDefault(Attendance.LEFT_EARLY, 0),
                times.getOrDefault(Attendance.ON_LEAVE, 0));
    }

    static Average average(Collection<Marks> marks) {
        return Average.of(
                marks.stream().map(Marks::score).filter(Objects::nonNull).toList());
    }
}
