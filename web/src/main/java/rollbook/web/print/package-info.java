/**
 * Paper: documents as PDF, in Chinese, Cyrillic and Latin script. Who wants one opens a {@link rollbook.web.print.Document}, writes
 * headings, facts, paragraphs and tables into it from top to bottom, and takes its bytes: the same content always makes the same bytes.
 */
@NullMarked
package rollbook.web.print;

import org.jspecify.annotations.NullMarked;
