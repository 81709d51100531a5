/** The way in: REST, console, security and the program itself. It knows the messages of {@code api} and nothing else. */
@NullMarked
package rollbook.web;

import org.jspecify.annotations.NullMarked;
