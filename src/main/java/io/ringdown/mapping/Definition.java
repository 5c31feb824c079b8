package io.ringdown.mapping;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The content of a mapping file, compiled.
 *
 * @param cancel null when there is none; so is {@code check}
 * @param library what cells of a connection are compiled with
 */
record Definition(
        String name,
        String title,
        String docs,
        String verified,
        String rings,
        boolean e164Only,
        Map<String, ValueField> values,
        Credentials credentials,
        List<Call> requests,
        Interpreter answers,
        Call cancel,
        Call check,
        Interpreter checkAnswers,
        Limits limits,
        Duration idempotentFor,
        Map<String, Map<String, List<String>>> messages,
        String digest,
        Reads reads,
        Library library) {

    /** Fields of the connection that stand in the host of some URL. */
    Set<String> hostValues() {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(requests.stream(), Stream.of(cancel, check).filter(Objects::nonNull))
                .forEach(call -> names.addAll(call.url().hostValues()));
        if (credentials instanceof Credentials.BuiltIn builtIn && builtIn.tokenUrl() != null) {
            names.addAll(builtIn.tokenUrl().hostValues());
        }
        return names;
    }
}
