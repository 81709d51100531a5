/** What all pages of the console share: layout, languages, icons, toasts, lists, and how refusals look. */
@NullMarked
package rollbook.web.console;

import org.jspecify.annotations.NullMarked;
