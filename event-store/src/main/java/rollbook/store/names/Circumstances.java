package rollbook.store.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;

/**
 * What accompanies events, and how that is stored. The events of one decision come one after the other and have it in common: so what
 * was written last, and what was read last, is remembered.
 */
final class Circumstances {

    private volatile Stored written = Stored.NOTHING;
    private volatile Stored read = Stored.NOTHING;

    /** How it is stored. */
    byte[] written(MetaData metaData, Supplier<byte[]> writing) {
        var last = written;
        if (!last.metaData().equals(metaData)) {
            last = new Stored(metaData, writing.get());
            written = last;
        }
        return last.json();
    }

    /** What is stored so. */
    MetaData read(byte[] json, Supplier<MetaData> reading) {
        var last = read;
        if (!Arrays.equals(last.json(), json)) {
            last = new Stored(reading.get(), json);
            read = last;
        }
        return last.metaData();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stored(MetaData metaData, byte[] json) {

        static final Stored NOTHING = new Stored(MetaData.emptyInstance(), "{}".getBytes(UTF_8));
    }
}
