package rollbook.api.courserecord;

/** How a request to be away stands. */
public enum LeaveState {
    /** Nobody has decided. */
    REQUESTED,
    /** The student may be away. */
    GRANTED,
    /** The student is expected all the same. */
    DECLINED
}
