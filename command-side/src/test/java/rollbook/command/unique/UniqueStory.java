package rollbook.command.unique;

import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import rollbook.api.Identifier;
import rollbook.api.unique.UniqueKind;
import rollbook.api.unique.UniqueValueEvent.ValueGivenBack;
import rollbook.api.unique.UniqueValueEvent.ValueTaken;

/** How values came to be taken, under the key of the tests. */
public final class UniqueStory {

    /** The key of the tests. */
    public static final SecretKey KEY =
            new SecretKeySpec("a key for tests and nothing else".getBytes(StandardCharsets.UTF_8), "HmacSHA256");

    private static final Fingerprints FINGERPRINTS = new Fingerprints(KEY);

    private UniqueStory() {}

    /** Somebody took a value, given in normal form. */
    public static ValueTaken taken(UniqueKind kind, String value, Identifier bearer) {
        return new ValueTaken(FINGERPRINTS.of(kind, value), kind, bearer.value());
    }

    /** They gave it back. */
    public static ValueGivenBack givenBack(UniqueKind kind, String value, Identifier bearer) {
        return new ValueGivenBack(FINGERPRINTS.of(kind, value), kind, bearer.value());
    }
}
