package rollbook.api.customer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
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

    private static final Pattern WECHAT_ID = Pattern.compile("[a-z][a-z0-9_-]{5,19}");

    public WhomToErase {
        files = List.copyOf(files);
        contacts = List.copyOf(contacts);
    }

    /** QQ and telephone numbers, in their normal form, also of those around them. */
    public Set<String> numbers() {
        var numbers = ownNumbers();
        numbers.addAll(longEnough(said(_ -> null, ContactDetails::qq, Normal::qq)));
        numbers.addAll(longEnough(said(_ -> null, ContactDetails::phone, Normal::phone)));
        return numbers;
    }

    /** The same without those around them. */
    public Set<String> ownNumbers() {
        var numbers = new LinkedHashSet<String>();
        numbers.addAll(longEnough(said(CustomerFile::qq, _ -> null, Normal::qq)));
        numbers.addAll(longEnough(said(CustomerFile::phone, _ -> null, Normal::phone)));
        return numbers;
    }

    private static Collection<String> longEnough(Collection<String> numbers) {
        return numbers.stream()
                .filter(number -> number.length() >= SHORTEST_NUMBER)
                .toList();
    }

    /** What belongs to nobody else, in small letters: addresses, also of those around them, the id and the code. */
    public Set<String> addresses() {
        var addresses = ownAddresses();
        addresses.addAll(said(CustomerFile::wechat, ContactDetails::email, Normal::email));
        return addresses;
    }

    /** The same without those around them, and without what people write who have no WeChat. */
    public Set<String> ownAddresses() {
        var addresses = new LinkedHashSet<String>();
        addresses.addAll(said(CustomerFile::email, _ -> null, Normal::email));
        said(CustomerFile::wechat, _ -> null, Normal::email).stream()
                .filter(wechat -> WECHAT_ID.matcher(wechat).matches())
                .forEach(addresses::add);
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
