package rollbook.web.imports;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rollbook.api.imports.ImportKind;
import tools.jackson.databind.json.JsonMapper;

/** Bringing in customers from files. */
@RestController
@RequestMapping(CustomerImportApi.PATH)
class CustomerImportApi extends ImportApi {

    static final String PATH = "/api/customers/imports";

    CustomerImportApi(Imports imports, JsonMapper json) {
        super(ImportKind.CUSTOMERS, PATH, imports, json);
    }
}
