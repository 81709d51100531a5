package rollbook.bench;

import java.time.Duration;

/**
 * What some clients did for some time.
 *
 * @param taken how long each thing took
 * @param pace how many things were done
 * @param effort what the node and its database worked for it
 */
record Spell(Histogram taken, Pace pace, Effort effort) {

    /** One thing that is asked and answered. */
    @FunctionalInterface
    interface Asking {
        Answer ask(int who, int task);
    }

    /** Lets so many clients ask one thing after the other for some time. */
    static Spell of(Node node, int clients, Duration time, Asking asking) {
        var taken = new Histogram();
        var before = Effort.of(node);
        var pace = Crowd.during(
                clients, time, (who, task) -> taken.add(asking.ask(who, task).nanos()));
        return new Spell(taken, pace, Effort.of(node).since(before));
    }

    /** Lets so many clients share so many things, where there are not enough for a time. */
    static Spell share(Node node, int clients, int things, Asking asking) {
        var taken = new Histogram();
        var before = Effort.of(node);
        var began = System.nanoTime();
        Crowd.share(
                clients, things, (who, task) -> taken.add(asking.ask(who, task).nanos()));
        return new Spell(
                taken,
                new Pace(things, System.nanoTime() - began),
                Effort.of(node).since(before));
    }

    /** One line of a table of figures. */
    void write(Table table, String what, int clients, Object more) {
        table.line(
                what,
                clients,
                taken.milliseconds(50),
                taken.milliseconds(99),
                pace.perSecond(),
                effort.each(pace.count()),
                more);
    }
}
