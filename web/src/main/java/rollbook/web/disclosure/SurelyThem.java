package rollbook.web.disclosure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rollbook.api.customer.Normal;

/**
 * Tells whether words speak of somebody beyond doubt: by a number or an address that is nobody else's, and stands there whole. A name
 * may be anybody's.
 *
 * @param numbers in their normal form
 * @param addresses in small letters
 */
record SurelyThem(Set<String> numbers, Set<String> addresses) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** A telephone number, as people part it; fewer digits may be a date. */
    private static final Pattern PARTED_NUMBER = Pattern.compile("[0-9]+(?:[ -][0-9]+)+");

    private static final int SHORTEST_PARTED = 10;

    boolean areSpokenOfIn(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return numbersIn(plain).anyMatch(numbers::contains)
                || addresses.stream().anyMatch(address -> stands(address, plain));
    }

    private static Stream<String> numbersIn(String words) {
        var whole = NUMBER.matcher(words).results().map(MatchResult::group).map(Normal::phone);
        var parted = PARTED_NUMBER
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .map(Normal::phone)
                .filter(number -> number.length() >= SHORTEST_PARTED);
        return Stream.concat(whole, parted);
    }

    /** And is no part of a longer one. */
    private static boolean stands(String address, String words) {
        return Pattern.compile("(?<![a-z0-9._@-])" + Pattern.quote(address) + "(?![a-z0-9_@-])")
                .matcher(words)
                .find();
    }
}
