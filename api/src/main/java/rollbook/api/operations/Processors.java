package rollbook.api.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the projections are.
 *
 * @param head the last position of the log
 */
public record Processors(long head, List<Processor> items) {

    /**
     * One of them.
     *
     * @param name of its processing group
     * @param position up to where it has read
     * @param lag how many positions it is behind
     * @param running whether it reads
     * @param paused whether somebody has paused it
     * @param replaying whether it is being built anew, beside what serves
     * @param progress from 0 to 1 while it is
     * @param rebuild how that goes, or why it was given up; absent if nobody has asked for it
     * @param deadLetters events it could not take in
     * @param segments the parts that the reading is split into, each read by one node
     */
    public record Processor(
            String name,
            long position,
            long lag,
            boolean running,
            boolean paused,
            boolean replaying,
            double progress,
            @Nullable Rebuild rebuild,
            long deadLetters,
            List<Segment> segments) {}

    /**
     * A projection that is being built anew.
     *
     * @param done positions of the log that it has passed
     * @param all positions that there are
     * @param perSecond how many it passes in a second; 0 while it does not read
     * @param endsAt when it will have read everything if it goes on like this; absent while it does not read
     * @param failure what it was given up for
     */
    public record Rebuild(
            RebuildPhase phase,
            long done,
            long all,
            long perSecond,
            @Nullable Instant endsAt,
            @Nullable String failure) {}

    /**
     * A part of the reading.
     *
     * @param number counted from 0
     * @param node which reads it; absent where none does
     * @param failure what went wrong with it last, if it stands still for that reason
     */
    public record Segment(
            int number,
            long position,
            @Nullable String node,
            @Nullable String failure) {}
}
