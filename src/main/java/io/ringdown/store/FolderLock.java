package io.ringdown.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds a data folder for one gateway; the operating system lets go of it when the process dies, however it dies. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws UnusableStore when another gateway, in this process or another one, holds the folder */
    static FolderLock on(Path folder) {
        Path file = folder.resolve("ringdown.lock");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new UnusableStore("Another gateway runs on the data folder " + folder.toAbsolutePath()
                        + ". Stop it, or give this one a folder of its own (RINGDOWN_DATA_DIR).");
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new UnusableStore("The data folder " + folder.toAbsolutePath() + " cannot be written: " + e, e);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
