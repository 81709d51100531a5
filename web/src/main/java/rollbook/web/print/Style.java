package rollbook.web.print;

import rollbook.web.print.Typefaces.Weight;

/**
 * How text looks.
 *
 * @param size in points
 * @param grey 0 is black, 1 white
 */
record Style(Weight weight, float size, float grey) {

    static final Style TITLE = new Style(Weight.BOLD, 18, 0);
    static final Style HEADING = new Style(Weight.BOLD, 12, 0);
    static final Style TEXT = new Style(Weight.REGULAR, 10, 0);
    static final Style STRONG = new Style(Weight.BOLD, 10, 0);
    static final Style SOFT = new Style(Weight.REGULAR, 9, 0.4f);

    float lineHeight() {
        return size * 1.5f;
    }
}
