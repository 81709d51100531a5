package rollbook.api.payment;

import java.time.LocalDate;
import rollbook.api.Money;

/** A part of the tuition, and the day by which it is to be paid. */
public record Instalment(LocalDate due, Money amount) {}
