package rollbook.web.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import rollbook.api.Actor;
import rollbook.api.imports.ImportId;
import rollbook.web.console.NotHere;

/**
 * Files that somebody has sent but not yet brought in, while they look at the mapping. They belong to whoever sent them, and are thrown
 * away when they were brought in, when somebody is erased who may stand in them, or with other forgotten files.
 */
@Component
class Drafts {

    private final Uploads uploads;

    Drafts(Uploads uploads) {
        this.uploads = uploads;
    }

    ImportId keep(MultipartFile sent, Actor actor) throws IOException {
        var draft = new ImportId(prefix(actor) + UUID.randomUUID().toString().substring(0, 18));
        var file = Files.createTempFile("draft", ".upload");
        try {
            sent.transferTo(file);
            uploads.store(draft, file);
        } finally {
            Files.deleteIfExists(file);
        }
        return draft;
    }

    /** Does something with the file. Another's draft is not there. */
    <T> T with(ImportId draft, String fileName, Actor actor, Use<T> use) throws IOException {
        if (!draft.value().startsWith(prefix(actor))) {
            throw new NotHere();
        }
        var file = Files.createTempFile("draft", ".upload");
        try {
            if (!uploads.fetch(draft, file)) {
                throw new NotHere();
            }
            return use.of(new StoredFile(file, fileName));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The file was brought in, and nobody needs this copy of it. */
    void remove(ImportId draft) {
        uploads.remove(draft);
    }

    private static String prefix(Actor actor) {
        return Uploads.DRAFT + actor.id() + "-";
    }

    /** What is done with a file. */
    @FunctionalInterface
    interface Use<T> {
        T of(MultipartFile file) throws IOException;
    }
}
