package rollbook.api.payment;

/** What money is paid for. */
public enum PaymentKind {
    /** 定金: to keep a place, before there is an enrolment or after. */
    DEPOSIT,
    /** 学费: the price of a class. */
    TUITION,
    /** 其他: books, an examination, anything that is no tuition. It pays off none. */
    OTHER
}
