package rollbook.web.courserecord;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rollbook.api.PageRequest;
import rollbook.api.classlist.ClassId;
import rollbook.api.staff.StaffId;
import rollbook.web.console.ListAddress;
import rollbook.web.console.ListParameters;

/**
 * Which timetable is shown, as its address says it.
 *
 * @param day the first day shown
 * @param week whether seven days are shown, or one
 * @param mine whether it is the reader's own
 */
public record TimetableView(
        LocalDate day,
        boolean week,
        boolean mine,
        @Nullable StaffId teacherId,
        @Nullable String room,
        @Nullable ClassId classId) {

    private static final int WEEK = 7;

    /** How many days are shown. */
    public int span() {
        return week ? WEEK : 1;
    }

    /** The last day shown. */
    public LocalDate last() {
        return day.plusDays(span() - 1L);
    }

    /** The same so many days later. */
    public TimetableView on(long days) {
        return at(day.plusDays(days));
    }

    public TimetableView at(LocalDate otherDay) {
        return new TimetableView(otherDay, week, mine, teacherId, room, classId);
    }

    /** The same for seven days instead of one, or the other way round. */
    public TimetableView turned() {
        return new TimetableView(day, !week, mine, teacherId, room, classId);
    }

    /** One's own, or everybody's. */
    public TimetableView of(boolean me) {
        return new TimetableView(day, week, me, null, null, null);
    }

    public TimetableView ofTeacher(StaffId teacher) {
        return new TimetableView(day, true, false, teacher, null, null);
    }

    public TimetableView inRoom(String where) {
        return new TimetableView(day, true, false, null, where, null);
    }

    public String address() {
        return ListAddress.of("/lessons", PageRequest.first(ListParameters.SIZE))
                .with("day", day)
                .with("week", week)
                .with("mine", mine || teacherId != null || room != null || classId != null ? null : "false")
                .with("teacherId", teacherId)
                .with("room", room)
                .with("classId", classId)
                .sortedBy("");
    }
}
