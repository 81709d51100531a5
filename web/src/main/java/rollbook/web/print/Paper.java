package rollbook.web.print;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** What is printed on. */
public enum Paper {
    A4(PDRectangle.A4, 56),
    /** Half of it, upright. */
    A5(PDRectangle.A5, 40),
    /** Half of it, lying: receipts. */
    A5_LYING(new PDRectangle(PDRectangle.A5.getHeight(), PDRectangle.A5.getWidth()), 40);

    private final PDRectangle size;
    private final float margin;

    Paper(PDRectangle size, float margin) {
        this.size = size;
        this.margin = margin;
    }

    PDRectangle size() {
        return size;
    }

    float margin() {
        return margin;
    }

    /** Between the margins. */
    float width() {
        return size.getWidth() - 2 * margin;
    }

    float top() {
        return size.getHeight() - margin;
    }
}
