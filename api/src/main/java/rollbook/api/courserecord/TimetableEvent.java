package rollbook.api.courserecord;

import java.time.LocalDate;
import java.time.LocalTime;
import rollbook.api.Event;

/** What has happened to one day in the timetable of a teacher, a room or a class. */
public sealed interface TimetableEvent extends Event {

    TimetableId timetableId();

    /** A lesson took its time: nothing else takes place {@code from} then {@code to} then. */
    record TimeTaken(
            TimetableId timetableId,
            TimetableOf of,
            LocalDate date,
            CourseRecordId courseRecordId,
            LocalTime from,
            LocalTime to)
            implements TimetableEvent {}

    /** A lesson was moved away and gave its time back. */
    record TimeGivenBack(TimetableId timetableId, CourseRecordId courseRecordId) implements TimetableEvent {}
}
