/** Programs that prove, from outside and over HTTP, what Rollbook promises: races, crashes, replay, figures. */
@NullMarked
package rollbook.bench;

import org.jspecify.annotations.NullMarked;
