package rollbook.web;

/**
 * What came of a command that also has something to tell.
 *
 * @param answer what it tells
 * @param decided what came of it
 * @param <A> what the answer looks like
 */
public record Answered<A>(A answer, Decided decided) {}
