package rollbook.web.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a table row by row. Closing ends the table but leaves the stream open. */
public interface SheetWriter extends Closeable {

    /** Writes cells exactly as they are: whoever writes what people typed lets {@link CellGuard} look at it first. */
    void row(List<String> cells) throws IOException;
}
