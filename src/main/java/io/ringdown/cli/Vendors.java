package io.ringdown.cli;

import io.ringdown.kit.Simulator;
import io.ringdown.kit.Trouble;
import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.Mapping;
import java.nio.file.Path;

/** The vendors of the installation, to be called or simulated. */
final class Vendors {
    private final Folders folders;

    Vendors(Path home) {
        this.folders = Folders.vendors(home);
    }

    /**
     * @throws IllegalArgumentException as {@link Folders#folder}
     * @throws InvalidMapping with every problem of that mapping; others may be as wrong as they are
     */
    Mapping mapping(String vendor) {
        return Mapping.read(folders.folder(vendor));
    }

    /** @throws IllegalArgumentException as {@link Folders#folder} */
    Simulator simulate(String vendor, int port, Trouble trouble) {
        return Simulator.start(mapping(vendor), folders.folder(vendor), port, trouble);
    }
}
