package rollbook.api.courserecord;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a student's row of a sheet.
 *
 * @param attendance absent if nobody has said yet
 * @param score absent if nobody has marked it yet
 * @param note absent if there is nothing to say
 */
public record Marks(
        @Nullable Attendance attendance,
        @Nullable Score score,
        @Nullable String note) {

    /** Nothing written yet. */
    public static final Marks NONE = new Marks(null, null, null);

    /** What stands in one cell; absent if it is empty. */
    public @Nullable Object in(SheetCell cell) {
        return switch (cell) {
            case ATTENDANCE -> attendance;
            case SCORE -> score;
            case NOTE -> note;
        };
    }

    /** This row with one cell of another. */
    public Marks with(SheetCell cell, Marks values) {
        return switch (cell) {
            case ATTENDANCE -> new Marks(values.attendance, score, note);
            case SCORE -> new Marks(attendance, values.score, note);
            case NOTE -> new Marks(attendance, score, values.note);
        };
    }

    /** What stands in one cell, in letters; absent if it is empty. */
    public @Nullable String word(SheetCell cell) {
        return switch (in(cell)) {
            case null -> null;
            case Enum<?> word -> word.name();
            case Object text -> text.toString();
        };
    }
}
