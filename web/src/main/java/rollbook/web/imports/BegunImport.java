package rollbook.web.imports;

import rollbook.api.imports.ImportId;

/**
 * An import that has been begun.
 *
 * @param position of the log after it
 */
public record BegunImport(ImportId importId, long position) {}
