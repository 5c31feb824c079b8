package io.ringdown.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends of calls that the database has refused: a sealed file each, named after its attempt, that is on disk before anybody is told of it.
 * It has its name only once it is whole, so that a death half way leaves nothing to be misread. Written twice it is the same file, and
 * committed twice the same row: gateways may share a folder. Safe for many threads.
 */
public final class Spool {
    private static final String UNFINISHED = ".part";
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.spool");

    private final Path folder;
    private final Vault vault;
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    /** @throws UnusableStore when the folder cannot be made */
    public Spool(Path folder, Vault vault) {
        this.folder = folder;
        this.vault = vault;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UnusableStore(
                    "The folder " + folder.toAbsolutePath() + " cannot be made: " + e
                            + ". Ends of calls that the database"
                            + " refuses are kept there; RINGDOWN_DATA_DIR names another place.",
                    e);
        }
    }

    /** How many ends of calls wait here. */
    public int size() {
        return names.size();
    }

    /** Whether it is on disk now; not when the disk refuses it. */
    boolean keep(Closing closing) {
        String name = name(closing);
        boolean interrupted = Thread.interrupted(); // which would close the file
        try {
            write(name, vault.seal(ClosingText.of(closing).getBytes(UTF_8), Vault.spooled(name)));
            names.add(name);
            return true;
        } catch (IOException e) {
            LOG.error("{} cannot be written into {}: {}", name, folder, e.toString());
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void write(String name, byte[] sealed) throws IOException {
        Path unfinished = folder.resolve(name + UNFINISHED);
        try (FileOutputStream file = new FileOutputStream(unfinished.toFile())) {
            file.write(sealed);
            file.getFD().sync();
        }
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true); // else a power cut may forget the name
        }
    }

    /** It is committed, or the row has ended otherwise. */
    void forget(Closing closing) {
        String name = name(closing);
        if (names.remove(name)) {
            try {
                Files.deleteIfExists(folder.resolve(name));
            } catch (IOException e) {
                LOG.warn("{} is committed and cannot be deleted in {}: {}", name, folder, e.toString());
            }
        }
    }

    /** What waits here since before this process; a file that cannot be opened stays where it is. */
    List<Closing> left() {
        List<Closing> closings = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(UNFINISHED)) {
                    Files.deleteIfExists(file);
                } else {
                    names.add(name);
                    read(file, closings);
                }
            }
        } catch (IOException e) {
            throw new UnusableStore("The folder " + folder.toAbsolutePath() + " cannot be read: " + e, e);
        }
        return closings;
    }

    private void read(Path file, List<Closing> closings) throws IOException {
        String name = file.getFileName().toString();
        try {
            closings.add(
                    ClosingText.read(new String(vault.unseal(Files.readAllBytes(file), Vault.spooled(name)), UTF_8)));
        } catch (RuntimeException e) {
            LOG.error("{} in {} cannot be opened: it was changed, or belongs to another database", name, folder);
        }
    }

    private static String name(Closing closing) {
        return closing.escalation() + "." + closing.n() + "." + closing.key();
    }
}
