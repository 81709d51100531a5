package rollbook.store.vault;

import java.nio.charset.StandardCharsets;
import rollbook.api.Personal.Purpose;

/** A person, and what their data was collected for: that much one key is good for. */
record Whose(String person, Purpose purpose) {

    /** What a wrapped key is bound to, so that nobody can put one person's key in the place of another's. */
    byte[] binding() {
        return (person + '\0' + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
