package rollbook.store.vault;

/** A key that has just been drawn, wrapped for the cabinet. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record NewKey(Whose whose, byte[] wrapped, String fingerprint) {}
