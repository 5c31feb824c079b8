package io.ringdown.mapping;

import io.ringdown.mapping.cell.Bounds;
import io.ringdown.mapping.file.Problem;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The mappings of a running gateway, which follow their folders: a good change is taken up, a bad one refused with its report
 * while the mapping before it stays. Each vendor changes by itself, and whoever asks sees either all of a change or nothing.
 */
public final class MappingFolders {
    private final VendorFiles files;
    private final MappingReader reader;
    private final Map<String, WatchedVendor> vendors = new TreeMap<>();
    private volatile Mappings current;

    /**
     * Reads every mapping.
     *
     * @param roots folders of mappings, as for {@link Mappings#load}
     * @throws InvalidMapping when anything is wrong: a gateway that starts has nothing to go on with
     */
    public MappingFolders(List<Path> roots, Bounds bounds) {
        this.files = new VendorFiles(List.copyOf(roots));
        this.reader = new MappingReader(bounds);
        this.current = Mappings.load(roots, bounds);
        current.all().forEach(mapping -> vendors.put(mapping.name(), new WatchedVendor(mapping.name(), mapping)));
    }

    /** The mappings as of now. */
    public Mappings current() {
        return current;
    }

    /**
     * Looks once at every file. A change counts when two looks in a row find it the same, so that no half of a file that is
     * being written is taken for a mapping.
     *
     * @param used whether a connection calls by that vendor's mapping, which then outlives its folder
     * @return what was taken up or refused by this look
     * @throws UncheckedIOException when a folder cannot be listed; nothing has changed then
     */
    public synchronized List<MappingChange> look(Predicate<String> used) {
        Map<String, Path> found = files.all();
        found.keySet().forEach(name -> vendors.computeIfAbsent(name, vendor -> new WatchedVendor(vendor, null)));
        List<MappingChange> changes = new ArrayList<>();
        for (String name : new TreeSet<>(vendors.keySet())) {
            WatchedVendor vendor = vendors.get(name);
            Optional<MappingChange> change =
                    found.containsKey(name) ? vendor.look(found.get(name), reader) : vendor.gone(used.test(name));
            change.ifPresent(changes::add);
            if (vendor.forgotten()) {
                vendors.remove(name);
            }
        }
        if (!changes.isEmpty()) {
            current = snapshot();
        }
        return changes;
    }

    private Mappings snapshot() {
        SortedMap<String, Mapping> mappings = new TreeMap<>();
        SortedMap<String, List<Problem>> refused = new TreeMap<>();
        vendors.forEach((name, vendor) -> {
            Optional.ofNullable(vendor.mapping()).ifPresent(mapping -> mappings.put(name, mapping));
            if (!vendor.refused().isEmpty()) {
                refused.put(name, vendor.refused());
            }
        });
        return new Mappings(mappings, refused);
    }
}
