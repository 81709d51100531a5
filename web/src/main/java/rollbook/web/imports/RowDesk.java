package rollbook.web.imports;

import java.util.List;

/** Where rows become customers, or would become them. */
interface RowDesk {

    /** Deals with the next rows of the file; one outcome for each, in their order. */
    List<Outcome> take(List<ImportRow> rows);
}
