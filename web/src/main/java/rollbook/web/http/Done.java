package rollbook.web.http;

/**
 * What is answered when something was done.
 *
 * @param id of what it was done to
 * @param version of that after it
 */
public record Done(String id, long version) {}
