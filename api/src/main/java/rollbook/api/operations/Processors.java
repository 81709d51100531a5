package rollbook.api.operations;

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
     * @param replaying whether it is being built anew
     * @param progress from 0 to 1 while it is
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
            long deadLetters,
            List<Segment> segments) {}

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
