package rollbook.store.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Stands between a node and its database; once it is deaf, questions arrive and answers are lost, and nobody is told. */
final class DeafNetwork implements AutoCloseable {

    private static final int PART = 1 << 16;

    private final ServerSocket entrance;
    private final int database;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private volatile boolean deaf;
    private volatile byte @Nullable [] until;

    DeafNetwork(int database) throws IOException {
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.database = database;
        Thread.ofVirtual().start(this::welcome);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** From now on answers are lost, or from now on they are not: what was lost stays lost. */
    void deaf(boolean now) {
        deaf = now;
    }

    /** Answers are lost from the question with these words on, that question's answer too. */
    void deafFrom(String words) {
        until = words.getBytes(StandardCharsets.US_ASCII);
    }

    private void hear(byte[] part, int length) {
        var words = until;
        if (words != null && contains(part, length, words)) {
            until = null;
            deaf = true;
        }
    }

    private static boolean contains(byte[] part, int length, byte[] words) {
        for (int at = 0; at <= length - words.length; at++) {
            if (Arrays.equals(part, at, at + words.length, words, 0, words.length)) {
                return true;
            }
        }
        return false;
    }

    private void welcome() {
        while (!entrance.isClosed()) {
            try {
                var node = entrance.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), database);
                sockets.add(node);
                sockets.add(server);
                Thread.ofVirtual().start(() -> pass(node, server, false));
                Thread.ofVirtual().start(() -> pass(server, node, true));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void pass(Socket from, Socket to, boolean answers) {
        var part = new byte[PART];
        try (from;
                to) {
            for (int length = from.getInputStream().read(part); length >= 0; ) {
                if (!answers) {
                    hear(part, length);
                }
                if (!(answers && deaf)) {
                    to.getOutputStream().write(part, 0, length);
                }
                length = from.getInputStream().read(part);
            }
        } catch (IOException e) {
            // closed by one of them
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
            for (var socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
