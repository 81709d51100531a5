package rollbook.api.customer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom an erasure is about, by everything that may name them elsewhere: what their file says, and what it ever said.
 *
 * @param id of the customer
 * @param code people call the file by; absent where the lists do not know it
 * @param files as they were after each change
 * @param contacts as they were after each change, also of those who were taken off
 */
public record WhomToErase(
        CustomerId id, @Nullable String code, List<CustomerFile> files, List<ContactDetails> contacts) {

    /** Fewer digits may be anything. */
    private static final int SHORTEST_NUMBER = 5;

    public WhomToErase {
        files = List.copyOf(files);
        contacts = List.copyOf(contacts);
    }

    /** QQ and telephone numbers, in their normal form. */
    public Set<String> numbers() {
        var numbers = new LinkedHashSet<String>();
        numbers.addAll(said(CustomerFile::qq, ContactDetails::qq, Normal::qq));
        numbers.addAll(said(CustomerFile::phone, ContactDetails::phone, Normal::phone));
        numbers.removeIf(number -> number.length() < SHORTEST_NUMBER);
        return numbers;
    }

    /** What belongs to nobody else, in small letters: addresses, the id and the code. */
    public Set<String> addresses() {
        var addresses = new LinkedHashSet<String>();
        addresses.addAll(said(CustomerFile::email, ContactDetails::email, Normal::email));
        addresses.addAll(said(CustomerFile::wechat, _ -> null, Normal::email));
        addresses.add(id.value().toLowerCase(Locale.ROOT));
        if (code != null) {
            addresses.add(code.toLowerCase(Locale.ROOT));
        }
        return addresses;
    }

    /** What they and those around them are called, in small letters. */
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        names.addAll(said(CustomerFile::name, ContactDetails::name, Normal::email));
        names.addAll(said(CustomerFile::qqNick, _ -> null, Normal::email));
        names.addAll(said(CustomerFile::shortName, _ -> null, Normal::email));
        return names;
    }

    private Collection<String> said(
            Function<CustomerFile, @Nullable String> ofFile,
            Function<ContactDetails, @Nullable String> ofContact,
            Function<String, String> normal) {
        return Stream.concat(files.stream().map(ofFile), contacts.stream().map(ofContact))
                .filter(Objects::nonNull)
                .map(normal)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
