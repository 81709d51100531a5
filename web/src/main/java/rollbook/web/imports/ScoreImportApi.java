package rollbook.web.imports;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.imports.ImportKind;
import tools.jackson.databind.json.JsonMapper;

/** Bringing in attendance, scores and notes from files. */
@RestController
@RequestMapping(ScoreImportApi.PATH)
class ScoreImportApi extends ImportApi {

    static final String PATH = "/api/study-records/imports";

    ScoreImportApi(Imports imports, JsonMapper json) {
        super(ImportKind.SCORES, PATH, imports, json);
    }
}
