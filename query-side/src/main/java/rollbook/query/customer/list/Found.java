package rollbook.query.customer.list;

import java.util.List;

/**
 * The customers on one page.
 *
 * @param ids in their order
 * @param total how many there are on all pages, as far as was counted
 */
record Found(List<String> ids, Total total) {

    /** How many there are; counted only so far. */
    record Total(long counted) {

        /** Nobody pages through more; counting them would cost more than it tells. */
        static final int ENOUGH = 10_000;

        boolean isExact() {
            return counted <= ENOUGH;
        }

        long shown() {
            return Math.min(counted, ENOUGH);
        }
    }
}
