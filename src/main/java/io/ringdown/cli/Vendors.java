package io.ringdown.cli;

import io.ringdown.kit.Simulator;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Mappings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The vendor folders of the installation, the operator's own before the shipped ones. */
final class Vendors {
    private final List<Path> roots;
    private final Mappings mappings;

    Vendors(Path home) {
        this.roots = VendorFolders.roots(home);
        this.mappings = Mappings.load(roots);
    }

    /** @throws IllegalArgumentException when there is no such vendor; the message lists those that there are */
    Simulator simulate(String vendor, int port, Duration delay) {
        Mapping mapping = mappings.find(vendor)
                .orElseThrow(() -> new IllegalArgumentException("There is no vendor " + vendor + "; there are "
                        + mappings.all().stream().map(Mapping::name).collect(Collectors.joining(", "))));
        return Simulator.start(mapping, folder(vendor), port, delay);
    }

    /** The values of the vendor's cases: what the simulator takes for right credentials. */
    Mapping mapping(String vendor) {
        return mappings.find(vendor).orElseThrow();
    }

    private Path folder(String vendor) {
        return roots.stream()
                .map(root -> root.resolve(vendor))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }
}
