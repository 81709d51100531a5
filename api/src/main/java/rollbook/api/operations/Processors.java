package rollbook.api.operations;

import java.util.List;

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
     * @param replaying whether it is being built anew
     * @param progress from 0 to 1 while it is
     * @param deadLetters events it could not take in
     */
    public record Processor(
            String name,
            long position,
            long lag,
            boolean running,
            boolean replaying,
            double progress,
            long deadLetters) {}
}
