package rollbook.web.imports;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rollbook.api.DerivedId;
import rollbook.api.customer.CustomerFile;
import rollbook.api.customer.CustomerId;
import rollbook.api.customer.Normal;
import rollbook.web.KeyedHash;

/**
 * Which customer a row is about: the same content gives the same id in every file and on every day (UUID version 5, RFC 9562, 5.5),
 * so that a file brought in twice opens no file twice. Equal rows of one file are told apart by counting them. An id outlives whom it
 * names, so it is made of a hash that cannot be guessed at.
 */
final class RowIds {

    private static final UUID NAMESPACE = UUID.fromString("6b1f6a0e-7c52-4a58-9a0b-3f1f0c7c2d11");

    private final KeyedHash hash;
    private final Map<UUID, Integer> met = new HashMap<>();

    RowIds(KeyedHash hash) {
        this.hash = hash;
    }

    /** The id of the next row; rows are to be shown in the order of the file, all of them. */
    CustomerId next(CustomerFile file) {
        var content = content(file);
        int number = met.merge(id(content), 1, Integer::sum);
        return new CustomerId(id(number == 1 ? content : content + '#' + number).toString());
    }

    private UUID id(String content) {
        var hashed = hash.of("row", content.getBytes(StandardCharsets.UTF_8));
        return DerivedId.in(NAMESPACE, HexFormat.of().formatHex(hashed));
    }

    private static String content(CustomerFile file) {
        var content = new StringBuilder(256);
        add(content, file.name());
        add(content, file.qq() == null ? null : Normal.qq(file.qq()));
        add(content, file.qqNick());
        add(content, file.phone() == null ? null : Normal.phone(file.phone()));
        add(content, file.wechat());
        add(content, file.email() == null ? null : Normal.email(file.email()));
        add(content, file.shortName());
        add(content, file.sex());
        add(content, file.birthDate());
        add(content, file.socialStatus());
        add(content, file.source());
        add(content, file.referrerQq() == null ? null : Normal.qq(file.referrerQq()));
        add(content, file.courseId());
        add(content, file.details());
        file.tags().forEach(tag -> add(content, tag));
        add(content, file.memo());
        return content.toString();
    }

    /** With its length before it, so that nothing can pass from one field into the next. */
    private static void add(StringBuilder content, @Nullable Object value) {
        var text = value == null ? "" : value.toString();
        content.append(text.length()).append(':').append(text);
    }
}
