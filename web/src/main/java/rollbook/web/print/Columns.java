package rollbook.web.print;

import java.util.List;

/** Where the columns of a table stand on the paper. */
record Columns(Paper paper, List<Float> shares) {

    float width(int column) {
        float all = 0;
        for (float share : shares) {
            all += Math.abs(share);
        }
        return paper.width() * Math.abs(shares.get(column)) / all;
    }

    float left(int column) {
        float left = paper.margin();
        for (int i = 0; i < column; i++) {
            left += width(i);
        }
        return left;
    }

    boolean isAtRight(int column) {
        return shares.get(column) < 0;
    }
}
