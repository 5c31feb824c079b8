package io.ringdown.kit;

import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds again where the parts of a case stand in its file. */
record Places(Yaml yaml) {

    static Places of(Case example) {
        List<Problem> known = new ArrayList<>();
        return new Places(Yaml.content(Path.of(example.file()), known)
                .flatMap(bytes -> Yaml.read(example.file(), bytes, known))
                .orElseThrow());
    }

    Problem problem(String pointer, String message) {
        return yaml.problem(pointer, message);
    }

    Problem unknownKey(String pointer, Collection<String> allowed) {
        return yaml.unknownKey(pointer, allowed);
    }
}
