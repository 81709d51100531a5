package rollbook.web.imports;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.imports.ImportKind;
import tools.jackson.databind.json.JsonMapper;

/** Opening classes from files. */
@RestController
@RequestMapping(ClassImportApi.PATH)
class ClassImportApi extends ImportApi {

    static final String PATH = "/api/classes/imports";

    ClassImportApi(Imports imports, JsonMapper json) {
        super(ImportKind.CLASSES, PATH, imports, json);
    }
}
