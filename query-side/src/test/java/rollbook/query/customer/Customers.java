package rollbook.query.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rollbook.api.customer.CustomerEvent.CustomerRegistered;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.Source;
import rollbook.query.School;

/** The cast of these tests. */
public final class Customers {

    private Customers() {}

    public static CustomerId anybody() {
        return new CustomerId(School.anyId());
    }

    public static CustomerFile file(@Nullable String name, @Nullable String qq, @Nullable String phone) {
        return new CustomerFile(
                name,
                qq,
                null,
                phone,
                null,
                null,
                null,
                null,
                null,
                null,
                Source.ZHIHU,
                null,
                null,
                null,
                List.of(),
                null);
    }

    public static CustomerRegistered registered(CustomerId id, String name, String qq, String phone) {
        return new CustomerRegistered(id, file(name, qq, phone), null);
    }
}
