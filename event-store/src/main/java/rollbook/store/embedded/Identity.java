package rollbook.store.embedded;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import rollbook.store.CannotStart;

/** As whom the server runs: PostgreSQL refuses to run as root, containers often are root. */
sealed interface Identity {

    /** The command line that runs the given one under this identity, in the same process. */
    List<String> running(List<String> command);

    /** Makes the folder belong to this identity. */
    void own(Path folder) throws IOException;

    /** An ordinary user is who he is. */
    record Oneself() implements Identity {

        @Override
        public List<String> running(List<String> command) {
            return command;
        }

        @Override
        public void own(Path folder) {}
    }

    /** Root inside a user namespace without a mapping is nobody, yet still owns its files. */
    record OwnNamespace() implements Identity {

        @Override
        public List<String> running(List<String> command) {
            return prefixed(List.of("unshare", "-U"), command);
        }

        @Override
        public void own(Path folder) throws IOException {
            chown("0", "0", folder);
        }
    }

    /** Where namespaces are forbidden, root steps down to an ordinary account of the machine. */
    record Account(String user, String uid, String gid) implements Identity {

        @Override
        public List<String> running(List<String> command) {
            return prefixed(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"), command);
        }

        @Override
        public void own(Path folder) throws IOException {
            chown(uid, gid, folder);
        }
    }

    /** The identity that works on this machine. */
    static Identity ofServer() {
        if (!isRoot()) {
            return new Oneself();
        }
        if (!Boolean.getBoolean("rollbook.embedded.no-namespace") && succeeds("unshare", "-U", "true")) {
            return new OwnNamespace();
        }
        for (var user : List.of("postgres", "nobody")) {
            if (succeeds("id", "-u", user) && succeeds("setpriv", "--version")) {
                return new Account(user, output("id", "-u", user), output("id", "-g", user));
            }
        }
        throw new CannotStart(
                "PostgreSQL does not run as root, and this machine allows neither 'unshare -U' nor 'setpriv': "
                        + "start Rollbook as an ordinary user, or give it a database with SPRING_DATASOURCE_URL.");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name")) && Files.isDirectory(Path.of("/proc/self"));
    }

    private static List<String> prefixed(List<String> prefix, List<String> command) {
        var all = new ArrayList<>(prefix);
        all.addAll(command);
        return List.copyOf(all);
    }

    private static void chown(String uid, String gid, Path folder) throws IOException {
        if (Files.exists(folder)
                && !Files.getAttribute(folder, "unix:uid").toString().equals(uid)) {
            if (!succeeds("chown", "-R", uid + ":" + gid, folder.toString())) {
                throw new IOException("cannot give " + folder + " to user " + uid);
            }
        }
    }

    private static boolean succeeds(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String output(String... command) {
        try {
            var process = new ProcessBuilder(command).start();
            return new String(process.getInputStream().readAllBytes(), Charset.defaultCharset()).strip();
        } catch (IOException e) {
            throw new CannotStart(String.join(" ", command) + ": " + e, e);
        }
    }
}
