package rollbook.web.http;

import java.util.UUID;
import rollbook.api.DerivedId;

/** Names that come out the same whenever they are made of the same words: UUIDs of version 5 (RFC 9562, section 5.5). */
public final class RepeatableId {

    /** The request attribute that holds one, where the request can be repeated. */
    public static final String ATTRIBUTE = RepeatableId.class.getName();

    /** The request attribute that holds the moment when it was asked for the first time. */
    public static final String FIRST_ASKED = RepeatableId.class.getName() + ".firstAsked";

    private static final UUID NAMESPACE = UUID.fromString("6f1d3c52-0d0b-5a1e-9b57-5c3b1a0f7a11");

    private RepeatableId() {}

    public static UUID of(String... words) {
        return DerivedId.in(NAMESPACE, String.join("\n", words));
    }
}
