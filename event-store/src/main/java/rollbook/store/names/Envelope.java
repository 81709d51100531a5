package rollbook.store.names;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import rollbook.api.Personal.Purpose;
import rollbook.store.vault.SealedBox;
import rollbook.store.vault.Undecryptable;

/**
 * What is sealed in a stored event stands before everything else in it, and is found without reading the rest:
 * {@code {"@personal":{"CONTACT":[17,"AQ…"]},"customerId":…}}, a box for each purpose, with the number of its key. Where an event
 * speaks of several people there is a box for each; {@code "CONTRACT+3"} holds the values from number 3 on.
 */
final class Envelope {

    private static final byte[] BEGINNING = "{\"@personal\":{".getBytes(US_ASCII);

    private final byte[] json;
    private int at = BEGINNING.length;

    /**
     * A box in its place.
     *
     * @param first the number of the first value in it
     */
    record Numbered(int first, SealedBox box) {

        private String name() {
            return first == 0 ? box.purpose().name() : box.purpose().name() + '+' + first;
        }
    }

    private Envelope(byte[] json) {
        this.json = json;
    }

    /** The event with the boxes before its other members. */
    static byte[] around(byte[] open, List<Numbered> boxes) {
        var written = new ByteArrayOutputStream(open.length + 64 + boxes.size() * 512);
        written.writeBytes(BEGINNING);
        for (int i = 0; i < boxes.size(); i++) {
            var box = boxes.get(i).box();
            var begin = (i == 0 ? "\"" : ",\"") + boxes.get(i).name() + "\":[" + box.key() + ",\"";
            written.writeBytes(begin.getBytes(US_ASCII));
            written.writeBytes(Base64.getEncoder().encode(box.content()));
            written.writeBytes(new byte[] {'"', ']'});
        }
        written.writeBytes(new byte[] {'}', ','});
        written.write(open, 1, open.length - 1);
        return written.toByteArray();
    }

    static boolean isAround(byte[] json) {
        return json.length > BEGINNING.length
                && Arrays.equals(json, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }

    /** The boxes of an event that has any. */
    static List<Numbered> boxes(byte[] json) {
        var envelope = new Envelope(json);
        var boxes = new ArrayList<Numbered>(1);
        while (envelope.hasNext()) {
            boxes.add(envelope.next());
        }
        return boxes;
    }

    /** The numbers of the keys that an event is sealed under. */
    static List<Long> keys(byte[] json) {
        var envelope = new Envelope(json);
        var keys = new ArrayList<Long>(1);
        while (envelope.hasNext()) {
            keys.add(envelope.skip());
        }
        return keys;
    }

    private boolean hasNext() {
        if (json[at] == ',') {
            at++;
        }
        return json[at] != '}';
    }

    private Numbered next() {
        at++;
        var name = upTo('"');
        at += 2;
        var key = upTo(',');
        at++;
        var begin = at;
        pass('"');
        var content = Base64.getDecoder().decode(Arrays.copyOfRange(json, begin, at));
        at += 2;
        var plus = name.indexOf('+');
        var purpose = Purpose.valueOf(plus < 0 ? name : name.substring(0, plus));
        var first = plus < 0 ? 0 : Integer.parseInt(name.substring(plus + 1));
        return new Numbered(first, new SealedBox(purpose, Long.parseLong(key), content));
    }

    private long skip() {
        pass('[');
        at++;
        var key = upTo(',');
        pass(']');
        at++;
        return Long.parseLong(key);
    }

    private String upTo(char end) {
        var begin = at;
        pass(end);
        return new String(json, begin, at++ - begin, US_ASCII);
    }

    private void pass(char end) {
        while (at < json.length - 1 && json[at] != end) {
            at++;
        }
        if (json[at] != end) {
            throw new Undecryptable("An event ends within what is sealed in it", null);
        }
    }
}
