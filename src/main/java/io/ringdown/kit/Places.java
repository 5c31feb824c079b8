package io.ringdown.kit;

import io.ringdown.mapping.Problem;
import io.ringdown.mapping.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;

/** Finds again where the parts of a case stand in its file. */
record Places(Yaml yaml) {

    static Places of(Case example) {
        Path file = Path.of(example.file());
        return new Places(
                Yaml.read(example.file(), Cases.bytes(file), new ArrayList<>()).orElseThrow());
    }

    Problem problem(String pointer, String message) {
        return yaml.problem(pointer, message);
    }

    Problem unknownKey(String pointer, Collection<String> allowed) {
        return yaml.unknownKey(pointer, allowed);
    }
}
