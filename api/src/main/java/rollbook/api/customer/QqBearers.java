package rollbook.api.customer;

import java.util.Map;

/** Who bears which QQ number, by the number's normal form; numbers that nobody bears are left out. */
public record QqBearers(Map<String, CustomerId> bearers) {}
