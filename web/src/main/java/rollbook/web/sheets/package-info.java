/** Tables in files: recognising what a file really is, reading it strictly, writing it so that nothing in it can do harm. */
@NullMarked
package rollbook.web.sheets;

import org.jspecify.annotations.NullMarked;
