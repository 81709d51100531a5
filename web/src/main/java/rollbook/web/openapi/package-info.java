/** The description of the API at {@code /v3/api-docs}, so that programs can be written against it. */
@NullMarked
package rollbook.web.openapi;

import org.jspecify.annotations.NullMarked;
