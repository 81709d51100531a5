package rollbook.web.imports;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import rollbook.api.Actor;
import rollbook.api.FieldError;
import rollbook.api.Refusal;
import rollbook.api.Refused;
import rollbook.api.imports.ImportId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Bringing in customers from files. */
@RestController
@RequestMapping("/api/customers/imports")
class ImportApi {

    private static final String POSITION = "Position";

    private final Imports imports;
    private final JsonMapper json;

    ImportApi(Imports imports, JsonMapper json) {
        this.imports = imports;
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Map<String, ImportId>> begin(
            @RequestParam MultipartFile file, @RequestParam(required = false) @Nullable String options, Actor actor)
            throws IOException {
        var begun = imports.begin(file, wishes(options), actor);
        return ResponseEntity.accepted()
                .header(HttpHeaders.LOCATION, "/api/customers/imports/" + begun.importId())
                .header(POSITION, Long.toString(begun.position()))
                .body(Map.of("importId", begun.importId()));
    }

    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportPreview preview(
            @RequestParam MultipartFile file, @RequestParam(required = false) @Nullable String encoding, Actor actor)
            throws IOException {
        return imports.preview(file, encoding);
    }

    @GetMapping("/{id}")
    ResponseEntity<ImportProgress> progress(
            @PathVariable ImportId id,
            Actor actor,
            @RequestHeader(name = POSITION, required = false) @Nullable Long position) {
        var progress = imports.progress(id, actor, position);
        return ResponseEntity.ok().eTag(Long.toString(progress.version())).body(progress);
    }

    @GetMapping("/{id}/errors.csv")
    ResponseEntity<StreamingResponseBody> errors(@PathVariable ImportId id, Actor actor) {
        imports.view(id, actor, null);
        var disposition = ContentDisposition.attachment()
                .filename("errors-" + id + ".csv")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body(out -> imports.writeErrors(id, out));
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<Map<String, Object>> undo(@PathVariable ImportId id, Actor actor) {
        var decided = imports.undo(id, actor);
        return ResponseEntity.ok()
                .eTag(Long.toString(decided.version()))
                .header(POSITION, Long.toString(decided.position()))
                .body(Map.of("id", id, "version", decided.version()));
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
}
