package rollbook.web.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that somebody has just sent, on this node for a moment. */
record UploadedFile(Path path, String contentHash) implements AutoCloseable {

    static UploadedFile of(InputStream bytes) throws IOException {
        var path = Files.createTempFile("import", ".upload");
        try (var hashed = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            Files.copy(hashed, path, StandardCopyOption.REPLACE_EXISTING);
            return new UploadedFile(
                    path, HexFormat.of().formatHex(hashed.getMessageDigest().digest()));
        } catch (IOException e) {
            Files.delete(path);
            throw e;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
