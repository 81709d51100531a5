package rollbook.query.customer;

/** The number people use for a customer: {@code C} and where the registration stands in the log, with at least seven digits. */
public final class CustomerCode {

    private CustomerCode() {}

    public static String of(long position) {
        return "C%07d".formatted(position);
    }
}
