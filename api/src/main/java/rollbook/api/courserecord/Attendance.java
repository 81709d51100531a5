package rollbook.api.courserecord;

/** Whether a student was there. */
public enum Attendance {
    /** 已签到: was there. */
    PRESENT,
    /** 迟到: came late. */
    LATE,
    /** 缺勤: did not come. */
    ABSENT,
    /** 早退: left before the end. */
    LEFT_EARLY,
    /** 请假: did not come and had said so. */
    ON_LEAVE;

    /** Whether the student took part in the lesson at all. */
    public boolean tookPart() {
        return this == PRESENT || this == LATE || this == LEFT_EARLY;
    }
}
