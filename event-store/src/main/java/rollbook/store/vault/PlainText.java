package rollbook.store.vault;

/** Where something about people may still stand as it is, because a program before this one has stored it so. */
public interface PlainText {

    /** Seals what is stored about a person; if their key is shredded, nothing of it is left. */
    void seal(String person);
}
