package io.ringdown.mapping;

import io.ringdown.mapping.cell.Bounds;
import io.ringdown.mapping.cell.Nearest;
import io.ringdown.mapping.file.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** All mappings of an installation by vendor, read and compiled once, and what was refused since; never changes. */
public final class Mappings {
    static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    /** Says so of a folder. */
    static final String NAMED = " is named in 1 to 40 small letters, digits and -";

    private final SortedMap<String, Mapping> byName;
    private final SortedMap<String, List<Problem>> refused;

    Mappings(SortedMap<String, Mapping> byName, SortedMap<String, List<Problem>> refused) {
        this.byName = Collections.unmodifiableSortedMap(byName);
        this.refused = Collections.unmodifiableSortedMap(refused);
    }

    /** Reads {@code <root>/<vendor>/mapping.yaml} of every vendor with the default bounds. */
    public static Mappings load(List<Path> roots) {
        return load(roots, Bounds.DEFAULT);
    }

    /**
     * Reads {@code <root>/<vendor>/mapping.yaml} of every vendor.
     *
     * @param roots folders of mappings; of two vendors with one name the one in the earlier root counts; a missing root is empty
     * @throws InvalidMapping with every problem of every mapping
     */
    public static Mappings load(List<Path> roots, Bounds bounds) {
        MappingReader reader = new MappingReader(bounds);
        SortedMap<String, Mapping> mappings = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        new VendorFiles(roots).all().forEach((vendor, file) -> VendorFiles.read(
                        reader, vendor, file, VendorFiles.content(file), problems)
                .ifPresent(mapping -> mappings.put(vendor, mapping)));
        if (!problems.isEmpty()) {
            throw new InvalidMapping(problems);
        }
        return new Mappings(mappings, new TreeMap<>());
    }

    static Problem misnamed(Path file) {
        return new Problem(file.toString(), 0, 0, "the folder of a vendor" + NAMED);
    }

    static Problem unreadable(Path file) {
        return new Problem(file.toString(), 0, 0, "is missing or cannot be read");
    }

    public Optional<Mapping> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** In the order of their names. */
    public Collection<Mapping> all() {
        return byName.values();
    }

    /** By vendor, why what its folder holds now is not in use; the mapping before it is, where there was one. */
    public SortedMap<String, List<Problem>> refused() {
        return refused;
    }

    /** What to say of a name that no mapping has: the nearest right one, and all there are. */
    public String hint(String wrong) {
        return Nearest.hint(wrong, byName.keySet());
    }
}
