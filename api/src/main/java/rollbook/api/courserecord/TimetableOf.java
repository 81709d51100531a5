package rollbook.api.courserecord;

/** Whose timetable it is. */
public enum TimetableOf {
    /** Nobody teaches two lessons at once. */
    TEACHER,
    /** No two lessons are in one room at once. */
    ROOM,
    /** No class has two lessons at once. */
    CLASS
}
