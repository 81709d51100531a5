package rollbook.api;

/** For who waits until a reader has come to a position of the log: readers that would be told later of what was appended are told now. */
@FunctionalInterface
public interface Haste {

    /** Where readers are always told at once. */
    Haste NONE = () -> {};

    void makeHaste();
}
