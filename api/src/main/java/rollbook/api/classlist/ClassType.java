package rollbook.api.classlist;

/** How a class is taught. */
public enum ClassType {
    /** 面授(脱产): in the classroom, every day. */
    FULL_TIME,
    /** 面授(周末): in the classroom, at weekends. */
    WEEKEND,
    /** 网络班: over the network. */
    ONLINE
}
