package rollbook.web.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a text is written in bytes.
 *
 * @param charset the character set
 * @param mark bytes of the byte order mark before it
 */
record TextEncoding(Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int HEAD = 65_536;

    /** The encoding of a file: by its mark, by its zeros, else the first of UTF-8 and GB18030 that explains every byte of it. */
    static TextEncoding of(Path file) throws IOException {
        var head = head(file);
        var marked = marked(head);
        if (marked != null) {
            return marked;
        }
        var wide = wide(head);
        if (wide != null) {
            return new TextEncoding(wide, 0);
        }
        for (var charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            var encoding = new TextEncoding(charset, 0);
            if (encoding.explains(file)) {
                return encoding;
            }
        }
        throw Unreadable.file("text in an encoding that is not known");
    }

    /** The encoding somebody says the file has. */
    static TextEncoding named(Path file, String name) throws IOException {
        try {
            var charset = Charset.forName(name.strip());
            var marked = marked(head(file));
            return new TextEncoding(charset, marked != null && marked.charset.equals(charset) ? marked.mark : 0);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            throw Unreadable.file("text in an encoding that is not known");
        }
    }

    /** Opens the text behind the mark; bytes that are no text make it throw instead of turning into question marks. */
    Reader open(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        bytes.skipNBytes(mark);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(bytes, decoder), HEAD);
    }

    private boolean explains(Path file) throws IOException {
        var buffer = new char[HEAD];
        try (var reader = open(file)) {
            int read = 0;
            while (read >= 0) {
                read = reader.read(buffer);
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(HEAD);
        }
    }

    private static @Nullable TextEncoding marked(byte[] head) {
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(head, 0x84, 0x31, 0x95, 0x33)) {
            return new TextEncoding(GB18030, 4);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        return begins(head, 0xFE, 0xFF) ? new TextEncoding(StandardCharsets.UTF_16BE, 2) : null;
    }

    /** In a table of UTF-16 every separator and line end has a zero byte, always on the same side. */
    private static @Nullable Charset wide(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0 && i % 2 == 0) {
                even++;
            } else if (head[i] == 0) {
                odd++;
            }
        }
        if (even == 0 && odd == 0) {
            return null;
        }
        var charset = odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        boolean oneSided = Math.max(even, odd) >= 4 * Math.min(even, odd);
        if (!oneSided || new String(head, charset).chars().anyMatch(TextEncoding::isControl)) {
            throw Unreadable.file("a file of bytes that are no text");
        }
        return charset;
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }

    private static boolean begins(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
