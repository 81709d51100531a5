package rollbook.api.imports;

/** How far an import is. */
public enum ImportState {
    RUNNING,
    DONE,
    FAILED,
    /** It is being taken back. */
    UNDOING,
    UNDONE
}
