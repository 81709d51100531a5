package rollbook.web.http;

/**
 * The name of something about to be made. The server gives it; asked again with the same {@code Idempotency-Key} it is the same,
 * so that even after a crash nothing is made twice.
 */
public record NewId(String value) {}
