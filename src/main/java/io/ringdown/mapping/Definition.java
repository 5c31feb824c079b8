package io.ringdown.mapping;

import io.ringdown.mapping.cell.Library;
import io.ringdown.mapping.cell.Reads;
import io.ringdown.mapping.cell.ValueField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The content of a mapping file, compiled.
 *
 * @param cancel null when there is none; so are {@code check} and {@code status}
 * @param asking what the call of {@code status} reads
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
        List<Inquiry> preparations,
        List<Call> requests,
        Interpreter answers,
        Call cancel,
        Inquiry check,
        Inquiry status,
        Reads asking,
        Limits limits,
        Duration idempotentFor,
        Map<String, Map<String, List<String>>> messages,
        String digest,
        Reads reads,
        Library library) {

    /** Fields of the connection that stand in the host of some URL. */
    Set<String> hostValues() {
        Set<String> names = new LinkedHashSet<>();
        calls().forEach(call -> names.addAll(call.url().hostValues()));
        if (credentials instanceof Credentials.BuiltIn builtIn && builtIn.tokenUrl() != null) {
            names.addAll(builtIn.tokenUrl().hostValues());
        }
        return names;
    }

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>(requests);
        Optional.ofNullable(cancel).ifPresent(calls::add);
        Stream.concat(preparations.stream(), Stream.of(check, status).filter(Objects::nonNull))
                .forEach(inquiry -> calls.add(inquiry.call()));
        return calls;
    }
}
