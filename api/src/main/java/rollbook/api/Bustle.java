package rollbook.api;

/**
 * Something that happens to a thing all the time without being an edit of it, as students come and go while the plan of their class
 * stays: who saw the thing before and edits it now has not missed anything they could write over.
 */
public interface Bustle {}
