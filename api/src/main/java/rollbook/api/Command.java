package rollbook.api;

/** Something the school is asked to do; it is done as a whole or refused. */
public interface Command {}
