package rollbook.api;

import java.util.List;

/** Why the school says no. Every refusal is of exactly one category; its components tell the asker what stands in the way. */
public sealed interface Refusal {

    /** What was asked about does not exist, or is not for the asker's eyes. */
    non-sealed interface Missing extends Refusal {}

    /** The asker may not do this. */
    non-sealed interface Forbidden extends Refusal {}

    /** The file says no: things stand otherwise than the asker thought. */
    non-sealed interface Conflict extends Refusal {}

    /** The file says no for now: what stands in the way goes away by itself, and the same may be asked again then. */
    interface Passing extends Conflict {}

    /** The request says no: it asks for what can never be. */
    non-sealed interface Unprocessable extends Refusal {}

    /** Not just now: nothing was done, and the same may be asked again in a moment. */
    non-sealed interface NotNow extends Refusal {}

    /** The asker has had their share of something that is rationed. */
    non-sealed interface Rationed extends Refusal {

        /** After so many seconds there is more. */
        long retryAfter();
    }

    /** The request is badly filled in. */
    record Malformed(List<FieldError> errors) implements Refusal {}

    /** Somebody changed it since the asker looked. */
    record Stale(long expected, long actual) implements Refusal {}
}
