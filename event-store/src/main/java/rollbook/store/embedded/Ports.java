package rollbook.store.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import rollbook.store.CannotStart;

/** Which port the database listens on: the one of last time if it is still free, else the first free one. */
final class Ports {

    /** Below the range that systems hand out to outgoing connections, so that the port stays free between two runs. */
    private static final int FIRST = Integer.getInteger("rollbook.embedded.first-port", 5433);

    private static final int LAST = FIRST + 199;

    private Ports() {}

    static int choose(OptionalInt last) {
        if (last.isPresent() && isFree(last.getAsInt())) {
            return last.getAsInt();
        }
        return IntStream.rangeClosed(FIRST, LAST)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() ->
                        new CannotStart("No port between " + FIRST + " and " + LAST + " is free for the database."));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
