package io.ringdown.store;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that holds a key and that only its owner may read. */
public final class KeyFile {
    private final Path path;

    public KeyFile(Path path) {
        this.path = path;
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /** @throws UnusableStore when it is missing or not readable */
    public String read() {
        if (!exists()) {
            throw new UnusableStore("The key file " + path.toAbsolutePath()
                    + " is missing. Without it the encrypted data is lost:" + " bring it back from a backup.");
        }
        try {
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw new UnusableStore("The key file " + path.toAbsolutePath() + " cannot be read: " + e, e);
        }
    }

    /** Makes the file with mode 0600 (where the file system knows modes), readable by nobody else at any moment. */
    public void write(String key) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
            FileAttribute<?>[] mode = posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (var channel = Files.newByteChannel(path, options, mode);
                    var writer = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
                writer.write(key + "\n");
            }
        } catch (IOException e) {
            throw new UnusableStore("The key file " + path.toAbsolutePath() + " cannot be written: " + e, e);
        }
    }
}
