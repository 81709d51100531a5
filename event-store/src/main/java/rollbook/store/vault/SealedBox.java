package rollbook.store.vault;

import rollbook.api.Personal.Purpose;

/**
 * Something about a person, sealed.
 *
 * @param key the number of the key it is sealed under
 * @param content nothing if the key was shredded before
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record SealedBox(Purpose purpose, long key, byte[] content) {}
