package rollbook.web.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.imports.ImportId;
import rollbook.api.imports.ImportKind;
import rollbook.api.imports.ImportRefusal.NoSuchImport;
import rollbook.web.http.Done;
import rollbook.web.http.IfMatch;
import rollbook.web.http.NewId;
import rollbook.web.http.Paging;
import rollbook.web.http.Reply;
import rollbook.web.sheets.SheetFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Bringing in files of one kind, for programs. */
abstract class ImportApi {

    private final ImportKind kind;
    private final String where;
    private final Imports imports;
    private final JsonMapper json;

    /** Files of this kind, under this path. */
    ImportApi(ImportKind kind, String where, Imports imports, JsonMapper json) {
        this.kind = kind;
        this.where = where;
        this.imports = imports;
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Begun> begin(
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "options", required = false) @Nullable String options,
            NewId newId,
            Actor actor)
            throws IOException {
        var id = new ImportId(newId.value());
        var decided = imports.begin(id, kind, file, wishes(options), actor);
        return ResponseEntity.accepted()
                .header(HttpHeaders.LOCATION, where + "/" + id)
                .header(Reply.POSITION, Long.toString(decided.position()))
                .body(new Begun(id));
    }

    /** What a file looks like, before it is brought in. */
    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportPreview preview(
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "encoding", required = false) @Nullable String encoding,
            Actor actor)
            throws IOException {
        return imports.preview(kind, file, encoding, actor);
    }

    @GetMapping
    Listed list(
            @RequestParam(name = "page", required = false) @Nullable Long page,
            @RequestParam(name = "size", required = false) @Nullable Integer size,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var found = imports.list(kind, Paging.of(page, size, null, Set.of()), actor, position);
        return new Listed(imports.progress(found), found.page(), found.size(), found.total(), found.totalIsExact());
    }

    @GetMapping("/{id}")
    ResponseEntity<ImportProgress> progress(
            @PathVariable("id") ImportId id,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor) {
        var progress = imports.progress(known(id, actor, position), actor, position);
        return Reply.shown(progress, progress.version());
    }

    /** The rows that could not be taken, as they were, with what is wrong with them. */
    @GetMapping("/{id}/errors.csv")
    void errors(
            @PathVariable("id") ImportId id,
            @RequestHeader(name = Reply.POSITION, required = false) @Nullable Long position,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        known(id, actor, position);
        response.setContentType(SheetFormat.CSV.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("errors-" + id + ".csv")
                        .build()
                        .toString());
        imports.writeErrors(id, response.getOutputStream());
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<Done> undo(
            @PathVariable("id") ImportId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch ifMatch,
            Actor actor) {
        return Reply.done(id, imports.undo(known(id, actor, null), actor, ifMatch));
    }

    /** An import of another kind is not here. */
    private ImportId known(ImportId id, Actor actor, @Nullable Long position) {
        var view = imports.view(id, actor, position);
        Refused.unless(view.options().kind() == kind, () -> new NoSuchImport(id));
        return id;
    }

    private ImportWishes wishes(@Nullable String options) {
        if (options == null || options.isBlank()) {
            return ImportWishes.NONE;
        }
        try {
            return json.readValue(options, ImportWishes.class);
        } catch (JacksonException e) {
            var error =
                    new FieldError("options", "malformed", "is not the JSON it should be: " + e.getOriginalMessage());
            throw new Refused(new Refusal.Malformed(List.of(error)));
        }
    }

    /** An import that has been begun. */
    record Begun(ImportId importId) {}

    /** One page of imports. */
    record Listed(List<ImportProgress> items, int page, int size, long total, boolean totalIsExact) {}
}
