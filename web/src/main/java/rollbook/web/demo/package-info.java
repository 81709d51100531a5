/**
 * A school to try things on: thirty people who work there and twenty thousand customers, made up from a fixed seed and brought about by
 * commands of those people. Only with the profile {@code demo}, and never beside real data.
 */
@NullMarked
package rollbook.web.demo;

import org.jspecify.annotations.NullMarked;
