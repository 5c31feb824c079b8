package io.ringdown.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file beside the embedded database, or in the data folder of a replica, that remembers how far the database had come. An older database than
 * that was restored. So was an embedded one without it, or one that is another file than it was: a copy.
 */
public final class Mark {
    private static final long UNKNOWN = 0;

    private final Path file;
    private final Path database;

    /**
     * @param folder data folder
     * @param embedded whether the database is a file in it
     */
    public Mark(Path folder, boolean embedded) {
        this.file = folder.resolve("ringdown.mark");
        this.database = embedded ? folder.resolve("ringdown.mv.db") : null;
    }

    /** Whether a database that has come to that turn is not the one that was here before. A new one, at turn 0, has nothing to lose. */
    public boolean betrays(long turn) {
        if (!Files.exists(file)) {
            return database != null && turn > 0;
        }
        try {
            String[] words =
                    Files.readString(file, StandardCharsets.UTF_8).strip().split(" ");
            return Long.parseLong(words[0]) > turn || database != null && Long.parseLong(words[1]) != inode();
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new UnusableStore(
                    "The file " + file.toAbsolutePath() + " cannot be read: " + e
                            + ". Delete it; the gateway then takes the database for a restored one.",
                    e);
        }
    }

    /** Remembers, on disk when this returns, that the database has come so far. */
    public void set(long turn) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + "~");
        try (FileOutputStream out = new FileOutputStream(unfinished.toFile())) {
            out.write((turn + " " + inode() + "\n").getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What the file system calls the file of the database; a copy has another. */
    private long inode() throws IOException {
        try {
            return database == null ? UNKNOWN : ((Number) Files.getAttribute(database, "unix:ino")).longValue();
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return UNKNOWN; // file systems that number nothing
        }
    }
}
