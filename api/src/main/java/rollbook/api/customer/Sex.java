package rollbook.api.customer;

/** 性别. */
public enum Sex {
    MALE,
    FEMALE,
    OTHER
}
