package rollbook.api.customer;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rollbook.api.Personal;

/**
 * Somebody who can be called about a customer.
 *
 * @param name what they are called
 * @param relation who they are to the customer: mother, employer, …
 * @param phone any way of writing a telephone number
 * @param qq a QQ number
 * @param email an e-mail address
 */
public record ContactDetails(
        @Personal @Nullable String name,
        @Personal @Nullable String relation,
        @Personal @Nullable String phone,
        @Personal @Nullable String qq,
        @Personal @Nullable String email) {

    /** These details with the named fields taken from {@code other}, also where they are empty there. */
    public ContactDetails with(Set<ContactField> fields, ContactDetails other) {
        return new ContactDetails(
                fields.contains(ContactField.NAME) ? other.name : name,
                fields.contains(ContactField.RELATION) ? other.relation : relation,
                fields.contains(ContactField.PHONE) ? other.phone : phone,
                fields.contains(ContactField.QQ) ? other.qq : qq,
                fields.contains(ContactField.EMAIL) ? other.email : email);
    }
}
