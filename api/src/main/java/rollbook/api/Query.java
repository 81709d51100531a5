package rollbook.api;

/**
 * A question to the school's books.
 *
 * @param <A> what the answer looks like
 */
public interface Query<A> {}
