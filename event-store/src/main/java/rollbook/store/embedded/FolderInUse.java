package rollbook.store.embedded;

import java.nio.file.Path;
import rollbook.store.CannotStart;

/** Another Rollbook runs on the same data folder. */
public final class FolderInUse extends CannotStart {

    private static final long serialVersionUID = 1L;

    FolderInUse(Path folder) {
        super("Another Rollbook is running on the data folder " + folder
                + ": stop it first, or give this one a folder of its own with ROLLBOOK_DATA.");
    }
}
