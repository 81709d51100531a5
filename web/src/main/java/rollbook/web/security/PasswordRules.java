package rollbook.web.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rollbook.api.FieldError;
import rollbook.api.staff.StaffRules;

/** Which passwords are too easily guessed. */
final class PasswordRules {

    static final int MIN_LENGTH = 10;
    static final int MAX_LENGTH = 200;

    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** What is wrong with a password for somebody; nothing if they may have it. */
    static List<FieldError> check(String field, @Nullable String password, String username) {
        if (password == null || password.isEmpty()) {
            return List.of(FieldError.missing(field));
        }
        var errors = new ArrayList<FieldError>();
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            errors.add(new FieldError(field, "too-short", "at least " + MIN_LENGTH + " characters"));
        }
        if (password.length() > MAX_LENGTH) {
            errors.add(new FieldError(field, "too-long", "at most " + MAX_LENGTH + " characters"));
        }
        if (isAllDigits(password)) {
            errors.add(new FieldError(field, "all-digits", "must not be digits alone"));
        }
        if (isCommon(password, username)) {
            errors.add(new FieldError(field, "common", "is among the first that anybody would try"));
        }
        return List.copyOf(errors);
    }

    static boolean isAllDigits(String password) {
        return !password.isEmpty() && password.codePoints().allMatch(Character::isDigit);
    }

    static boolean isCommon(String password, String username) {
        var plain = password.toLowerCase(Locale.ROOT);
        return COMMON.contains(plain)
                || plain.equals(StaffRules.normalUsername(username))
                || plain.codePoints().distinct().count() <= 2;
    }

    private static Set<String> common() {
        var file = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
