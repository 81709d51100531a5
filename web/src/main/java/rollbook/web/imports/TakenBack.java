package rollbook.web.imports;

/**
 * What came of taking something back.
 *
 * @param undone how much is again as it was
 * @param kept how much stays, because somebody has worked with it since
 */
record TakenBack(int undone, int kept) {

    static final TakenBack NOTHING = new TakenBack(0, 0);

    TakenBack and(boolean done) {
        return new TakenBack(undone + (done ? 1 : 0), kept + (done ? 0 : 1));
    }

    TakenBack and(TakenBack more) {
        return new TakenBack(undone + more.undone, kept + more.kept);
    }
}
