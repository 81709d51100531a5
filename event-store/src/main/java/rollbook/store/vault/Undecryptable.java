package rollbook.store.vault;

import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;

/** Something sealed cannot be opened although nobody has shredded its key: the log or the cabinet of keys is damaged. */
public final class Undecryptable extends SerializationException {

    private static final long serialVersionUID = 1L;

    public Undecryptable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
