package rollbook.web.imports;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.imports.ImportKind;
import tools.jackson.databind.json.JsonMapper;

/** Enrolling customers from files. */
@RestController
@RequestMapping(EnrollmentImportApi.PATH)
class EnrollmentImportApi extends ImportApi {

    static final String PATH = "/api/enrollments/imports";

    EnrollmentImportApi(Imports imports, JsonMapper json) {
        super(ImportKind.ENROLLMENTS, PATH, imports, json);
    }
}
