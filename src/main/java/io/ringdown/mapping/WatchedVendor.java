package io.ringdown.mapping;

import io.ringdown.mapping.file.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One vendor as looks at its folder found it. Contents are told apart by their digest: times and sizes of files lie on some volumes. */
final class WatchedVendor {
    private static final String UNREADABLE = "unreadable";
    private static final String GONE = "gone";
    private static final String STAYS = "the folder is gone; its connections go on with what it held";

    private final String name;
    private Mapping mapping;
    private List<Problem> refused = List.of();
    /** Digest of the content that was last taken up or refused. */
    private String judged;

    private String lastSeen;

    /** @param mapping what is in use; null when nothing is yet */
    WatchedVendor(String name, Mapping mapping) {
        this.name = name;
        this.mapping = mapping;
        this.judged = mapping == null ? GONE : mapping.digest();
        this.lastSeen = judged;
    }

    /** The mapping in use; null when there is none. */
    Mapping mapping() {
        return mapping;
    }

    /** Why the content of the folder is not in use. */
    List<Problem> refused() {
        return refused;
    }

    /** Whether nothing is left of it. */
    boolean forgotten() {
        return mapping == null && lastSeen.equals(GONE) && judged.equals(GONE);
    }

    /** Judges the file when it is another than before and no longer changes. */
    Optional<MappingChange> look(Path file, MappingReader reader) {
        Optional<byte[]> content = VendorFiles.content(file);
        String seen = content.map(MappingReader::digest).orElse(UNREADABLE);
        if (!settled(seen)) {
            return Optional.empty();
        }
        return judge(mapping != null && mapping.digest().equals(seen) ? List.of() : read(file, content, reader));
    }

    private List<Problem> read(Path file, Optional<byte[]> content, MappingReader reader) {
        List<Problem> problems = new ArrayList<>();
        try {
            VendorFiles.read(reader, name, file, content, problems).ifPresent(good -> mapping = good);
        } catch (RuntimeException | StackOverflowError broken) {
            // whatever one file does to the reader, the others are still read
            problems.add(new Problem(file.toString(), 0, 0, "cannot be read as a mapping: " + broken));
        }
        return problems;
    }

    /** Judges that there is no folder any more. */
    Optional<MappingChange> gone(boolean used) {
        boolean news = settled(GONE);
        if (used && mapping != null) {
            return news ? judge(List.of(new Problem(name, 0, 0, STAYS))) : Optional.empty();
        } else if (news || (judged.equals(GONE) && mapping != null)) {
            mapping = null;
            return judge(List.of());
        }
        return Optional.empty();
    }

    private boolean settled(String seen) {
        boolean still = seen.equals(lastSeen);
        lastSeen = seen;
        if (!still || seen.equals(judged)) {
            return false;
        }
        judged = seen;
        return true;
    }

    private Optional<MappingChange> judge(List<Problem> problems) {
        refused = List.copyOf(problems);
        return Optional.of(new MappingChange(name, mapping, refused));
    }
}
