package rollbook.api.courserecord;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a student's homework was worth. Two of the marks are below zero and count as such; {@link #NA} counts as nothing at all. */
public enum Score {
    /** A+: 100 points. */
    A_PLUS(100, "A+"),
    /** A: 90 points. */
    A(90, "A"),
    /** B+: 85 points. */
    B_PLUS(85, "B+"),
    /** B: 80 points. */
    B(80, "B"),
    /** B-: 75 points. */
    B_MINUS(75, "B-"),
    /** C+: 70 points. */
    C_PLUS(70, "C+"),
    /** C: 60 points. */
    C(60, "C"),
    /** C-: 40 points. */
    C_MINUS(40, "C-"),
    /** D: 50 points taken away. */
    D(-50, "D"),
    /** COPY: written off from somebody else; 100 points taken away. */
    COPY(-100, "COPY"),
    /** N/A: no mark; it is in no average, and never a zero. */
    NA(null, "N/A");

    private final @Nullable Integer points;
    private final String sign;

    Score(@Nullable Integer points, String sign) {
        this.points = points;
        this.sign = sign;
    }

    /** The points it counts for; empty for {@link #NA}. */
    public OptionalInt points() {
        return points == null ? OptionalInt.empty() : OptionalInt.of(points);
    }

    /** As teachers write it, e.g. {@code B+}. */
    public String sign() {
        return sign;
    }
}
