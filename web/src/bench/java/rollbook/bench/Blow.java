package rollbook.bench;

import java.util.Locale;

/** Ways to do harm to a running school. */
enum Blow {
    /** {@code kill -9} of one node. */
    JVM_KILL("jvm-kills", 20),
    /** {@code kill -9} of PostgreSQL. */
    POSTGRES_KILL("postgres-kills", 20),
    /** {@code kill -9} of the first node and of PostgreSQL. */
    POWER_CUT("power-cuts", 3),
    /** {@code SIGSTOP} of one node for 15 to 60 seconds. */
    PAUSE("pauses", 2),
    /** All connections between the second node and the database, or the Axon Server, are cut. */
    CUT("cuts", 10),
    /** They are cut after what was sent has arrived, and before it is answered. */
    LOST_ANSWER("lost-answers", 10),
    /** Nothing passes between them for up to some seconds. */
    DELAY("delays", 5),
    /** The clock of the second node jumps two minutes, forward or back, and returns. */
    WRONG_CLOCK("clock-jumps", 4),
    /** There is not one byte of space left for some seconds. The data folder is put on a disk in memory for that. */
    FULL_DISK("full-disks", 0),
    /** {@code kill -9} of the Axon Server, which starts again on what it has stored; by the command that is given for it. */
    SERVER_KILL("server-kills", 0);

    final String argument;
    final int usual;

    Blow(String argument, int usual) {
        this.argument = argument;
        this.usual = usual;
    }

    String meaning() {
        return "blows: " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
