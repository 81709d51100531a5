/** The console in a real browser: walks, keys, languages, light and dark, and what a screen reader needs. */
@NullMarked
package rollbook.browser;

import org.jspecify.annotations.NullMarked;
