package io.ringdown.mapping;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All mappings of an installation by vendor, read and compiled once. */
public final class Mappings {
    private final Map<String, Mapping> byName;

    private Mappings(Map<String, Mapping> byName) {
        this.byName = byName;
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
        throw new UnsupportedOperationException();
    }

    public Optional<Mapping> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** In the order of their names. */
    public Collection<Mapping> all() {
        return byName.values();
    }
}
