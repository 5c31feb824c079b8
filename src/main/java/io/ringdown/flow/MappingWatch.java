package io.ringdown.flow;

import io.ringdown.mapping.MappingChange;
import io.ringdown.mapping.MappingFolders;
import io.ringdown.mapping.file.Problem;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a running gateway look at the folders of its mappings, and tells the log what changed. */
public final class MappingWatch {
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.mappings");

    private final MappingFolders folders;
    private final Registry registry;
    private boolean unreachable;

    public MappingWatch(MappingFolders folders, Registry registry) {
        this.folders = folders;
        this.registry = registry;
    }

    /** Looks once; to be called every second. A folder that cannot be listed changes nothing and is told once. */
    public synchronized void look() {
        try {
            folders.look(registry::uses).forEach(MappingWatch::tell);
            unreachable = false;
        } catch (UncheckedIOException e) {
            if (!unreachable) {
                LOG.error("the folders of mappings cannot be read: {}", e.getMessage());
            }
            unreachable = true;
        }
    }

    private static void tell(MappingChange change) {
        if (!change.refused().isEmpty()) {
            LOG.error(
                    "mapping={} is refused, {}: {}",
                    change.vendor(),
                    change.mapping() == null ? "there is none to go on with" : "the one before stays in use",
                    change.refused().stream().map(Problem::toString).collect(Collectors.joining("; ")));
        } else if (change.mapping() == null) {
            LOG.info("mapping={} is gone", change.vendor());
        } else {
            LOG.info(
                    "mapping={} digest={} is in use",
                    change.vendor(),
                    change.mapping().digest());
        }
    }
}
