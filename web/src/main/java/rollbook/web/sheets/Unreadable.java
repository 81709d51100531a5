package rollbook.web.sheets;

import rollbook.api.Refused;
import rollbook.api.imports.ImportRefusal.UnreadableFile;

/** How a file is refused. */
final class Unreadable {

    private Unreadable() {}

    /** The file as a whole is something else. */
    static Refused file(String found) {
        return at(0, found);
    }

    /** Reading had to stop at a line, counted from 1. */
    static Refused at(int line, String found) {
        return new Refused(new UnreadableFile(found, line));
    }
}
