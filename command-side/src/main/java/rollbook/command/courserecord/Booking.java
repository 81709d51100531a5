package rollbook.command.courserecord;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rollbook.api.BranchId;
import rollbook.api.DerivedId;
import rollbook.api.classlist.ClassId;
import rollbook.api.courserecord.Lesson;
import rollbook.api.courserecord.TimetableId;
import rollbook.api.courserecord.TimetableOf;

/**
 * The time a lesson takes in one timetable.
 *
 * @param id the day in that timetable
 * @param of whose timetable it is
 */
record Booking(TimetableId id, TimetableOf of, LocalDate date, LocalTime from, LocalTime to) {

    /** What a lesson takes, in the order of the timetables' ids; nothing if it has no times. */
    static List<Booking> of(Lesson lesson, ClassId classId, BranchId branchId) {
        var from = lesson.from();
        var to = lesson.to();
        if (from == null || to == null) {
            return List.of();
        }
        var bookings = new ArrayList<Booking>();
        bookings.add(in(TimetableOf.TEACHER, lesson.teacherId().value(), lesson.date(), from, to));
        bookings.add(in(TimetableOf.CLASS, classId.value(), lesson.date(), from, to));
        var room = Lesson.roomKey(lesson.room());
        if (room != null) {
            bookings.add(in(TimetableOf.ROOM, branchId + "\n" + room, lesson.date(), from, to));
        }
        bookings.sort(Comparator.comparing(booking -> booking.id().value()));
        return List.copyOf(bookings);
    }

    private static Booking in(TimetableOf of, String whose, LocalDate date, LocalTime from, LocalTime to) {
        return new Booking(
                new TimetableId(DerivedId.of("timetable", of.name(), whose, date.toString())), of, date, from, to);
    }
}
