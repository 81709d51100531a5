package rollbook.bench;

/** So many things in so long. */
record Pace(long count, long nanos) {

    double perSecond() {
        return count / (nanos / 1e9);
    }
}
