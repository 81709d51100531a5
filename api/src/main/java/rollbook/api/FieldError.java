package rollbook.api;

/**
 * One thing that is wrong with one field of a form.
 *
 * @param field the field's name as the request spells it, e.g. {@code email} or {@code customerIds[3]}
 * @param code what is wrong, a word that translations are kept under, e.g. {@code required}, {@code too-long}
 * @param message the same in English
 */
public record FieldError(String field, String code, String message) {

    /** The field is empty, and must not be. */
    public static FieldError missing(String field) {
        return new FieldError(field, "required", "is required");
    }
}
