package rollbook.web.disclosure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    /** No part of a longer word, address, code, number or amount; right behind {@code qq} it may stand. */
    private static final String BEFORE = "(?<![a-z0-9._@+-])";

    private static final String AFTER = "(?![a-z0-9_@+-]|\\.[a-z0-9])";
    private static final Pattern NUMBER = Pattern.compile("(?:" + BEFORE + "|(?<=(?<![a-z0-9])qq))[0-9]+" + AFTER);

    /** Digits as people part a telephone number, or several that follow one another. */
    private static final Pattern PARTED = Pattern.compile("[0-9]+(?:[ .()-]{1,2}[0-9]+)+");

    private static final Pattern PART = Pattern.compile("[0-9]+");

    /** Fewer digits may be a date. */
    private static final int SHORTEST_PARTED = 10;

    boolean areSpokenOfIn(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return numbersIn(plain).anyMatch(numbers::contains)
                || addresses.stream().anyMatch(address -> stands(address, plain));
    }

    private static Stream<String> numbersIn(String words) {
        var whole = NUMBER.matcher(words).results().map(MatchResult::group);
        var parted = PARTED.matcher(words).results().map(MatchResult::group).flatMap(SurelyThem::joined);
        return Stream.concat(whole, parted).map(Normal::phone);
    }

    /** Every few parts that may be one number. */
    private static Stream<String> joined(String parted) {
        var parts = PART.matcher(parted).results().map(MatchResult::group).toList();
        return IntStream.range(0, parts.size())
                .boxed()
                .flatMap(first -> IntStream.rangeClosed(first + 2, parts.size())
                        .mapToObj(end -> String.join("", parts.subList(first, end)))
                        .filter(number -> number.length() >= SHORTEST_PARTED));
    }

    /** And is no part of a longer one. */
    private static boolean stands(String address, String words) {
        return Pattern.compile(BEFORE + Pattern.quote(address) + AFTER)
                .matcher(words)
                .find();
    }
}
