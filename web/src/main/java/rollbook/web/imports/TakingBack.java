package rollbook.web.imports;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import rollbook.api.imports.ImportKind;
import rollbook.api.imports.ImportView;

/** Takes a whole import back, but for what somebody has worked with since. */
interface TakingBack {

    ImportKind kind();

    /**
     * Works on it to the end, or until it may not go on; then nobody knows yet what came of it.
     *
     * @param position of the log when it was asked for; 0 when it is taken up again
     */
    Optional<TakenBack> work(ImportView view, long position, BooleanSupplier mayGoOn);
}
