package rollbook.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Stands between a node and a server that it needs, and cuts their connections: at once, or so that what the node has sent still arrives and is
 * done, and only the answer is lost; or holds everything back for a while.
 */
final class Cutter implements AutoCloseable {

    private static final int PART = 1 << 16;

    private final ServerSocket entrance;
    private final Supplier<InetSocketAddress> server;
    private final Set<Pair> pairs = ConcurrentHashMap.newKeySet();
    private volatile boolean deaf;
    private volatile long heldUntil;

    /** Listens on a port; where the server is, is asked for at each connection. */
    Cutter(int port, Supplier<InetSocketAddress> server) {
        this.server = server;
        try {
            this.entrance = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::welcome);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Cuts all connections in the middle of whatever they are at; answers how many. */
    int cut() {
        var some = Set.copyOf(pairs);
        some.forEach(Pair::close);
        return some.size();
    }

    /** Lets through for a moment what is sent and nothing that is answered, then cuts: commits are made, and nobody hears of it. */
    int cutAnswers(Duration moment) {
        deaf = true;
        LockSupport.parkNanos(moment.toNanos());
        var some = cut();
        deaf = false;
        return some;
    }

    /** Holds back everything for so long, as a slow network or disk would. */
    void delay(Duration time) {
        heldUntil = System.nanoTime() + time.toNanos();
        LockSupport.parkNanos(time.toNanos());
    }

    private void welcome() {
        while (!entrance.isClosed()) {
            try {
                var node = entrance.accept();
                Thread.ofVirtual().start(() -> connect(node));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void connect(Socket node) {
        try {
            var address = server.get();
            var further = new Socket(address.getHostString(), address.getPort());
            node.setTcpNoDelay(true);
            further.setTcpNoDelay(true);
            var pair = new Pair(node, further);
            pairs.add(pair);
            Thread.ofVirtual().start(() -> pass(pair, node, further, false));
            pass(pair, further, node, true);
        } catch (IOException | UncheckedIOException e) {
            close(node); // there is no server just now
        }
    }

    private void pass(Pair pair, Socket from, Socket to, boolean answers) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var part = new byte[PART];
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                while (System.nanoTime() < heldUntil) {
                    LockSupport.parkNanos(1_000_000);
                }
                if (!(answers && deaf)) {
                    out.write(part, 0, length);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // cut, by us or by one of them
        } finally {
            pair.close();
            pairs.remove(pair);
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Pair(Socket node, Socket server) {
        private void close() {
            Cutter.close(node);
            Cutter.close(server);
        }
    }
}
