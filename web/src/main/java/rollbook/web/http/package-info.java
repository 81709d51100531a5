/** What all parts of the API share of HTTP: answers, conditions, lists, and the names of new things. */
@NullMarked
package rollbook.web.http;

import org.jspecify.annotations.NullMarked;
