package rollbook.web.imports;

import rollbook.api.Actor;
import rollbook.api.imports.ImportId;
import rollbook.api.imports.ImportView;

/**
 * One file that is being brought in.
 *
 * @param actor in whose name
 * @param resumed whether somebody has been at it before
 * @param position of the log that must be seen at least
 */
record Job(ImportView view, Actor actor, boolean resumed, long position) {

    ImportId id() {
        return view.id();
    }

    boolean update() {
        return view.options().update();
    }

    boolean dryRun() {
        return view.options().dryRun();
    }
}
