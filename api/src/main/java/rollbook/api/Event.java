package rollbook.api;

/** Something that happened at the school and is remembered for ever. Its name and its component names are never changed. */
public interface Event {}
