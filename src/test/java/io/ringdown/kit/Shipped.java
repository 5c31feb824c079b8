package io.ringdown.kit;

import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Mappings;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** The mappings that the product ships, for tests. */
public final class Shipped {
    public static final Path FOLDER = Path.of("mappings");
    private static final Mappings ALL = Mappings.load(List.of(FOLDER));

    private Shipped() {}

    public static Collection<Mapping> mappings() {
        return ALL.all();
    }

    public static Mapping mapping(String vendor) {
        return ALL.find(vendor).orElseThrow();
    }

    public static Path folder(Mapping mapping) {
        return FOLDER.resolve(mapping.name());
    }

    public static List<Case> cases(Mapping mapping) {
        return Cases.read(folder(mapping));
    }

    public static Case example(String vendor, String id) {
        return cases(mapping(vendor)).stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
