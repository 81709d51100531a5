package rollbook.command.classlist;

import org.jspecify.annotations.Nullable;

/**
 * What a class stood for before a decision and stands for after it.
 *
 * @param before absent if it was not open yet
 */
record KeyChange(@Nullable Key before, Key after) {

    boolean changesNothing() {
        return before != null && before.normal().equals(after.normal());
    }
}
