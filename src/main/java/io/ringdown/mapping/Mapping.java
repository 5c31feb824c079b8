package io.ringdown.mapping;

import io.ringdown.escalation.Outcome;
import io.ringdown.mapping.cell.Bounds;
import io.ringdown.mapping.cell.Reads;
import io.ringdown.mapping.cell.ValueField;
import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Problems;
import io.ringdown.mapping.file.Sized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How to call one vendor and read its answers: a mapping file, checked and compiled. */
public final class Mapping {
    private final Definition definition;

    Mapping(Definition definition) {
        this.definition = definition;
    }

    Definition definition() {
        return definition;
    }

    /**
     * Reads the mapping of one vendor's folder, with the default bounds.
     *
     * @throws InvalidMapping with every problem of the file
     * @throws UncheckedIOException when it cannot be read
     */
    public static Mapping read(Path folder) {
        Path file = folder.resolve("mapping.yaml");
        List<Problem> problems = new ArrayList<>();
        try {
            return new MappingReader(Bounds.DEFAULT)
                    .read(folder.getFileName().toString(), file.toString(), Sized.read(file), problems)
                    .orElseThrow(() -> new InvalidMapping(problems));
        } catch (Sized.TooLarge large) {
            throw new InvalidMapping(List.of(new Problem(file.toString(), 0, 0, large.getMessage())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    /** Name of the vendor's folder. */
    public String name() {
        return definition.name();
    }

    public String title() {
        return definition.title();
    }

    /** Address of the vendor's documentation, or null. */
    public String docs() {
        return definition.docs();
    }

    /** {@code specification}, {@code documentation}, {@code third-party} or {@code account}; null when the mapping does not say. */
    public String verified() {
        return definition.verified();
    }

    /** {@code visitor-first}, {@code agent-first} or {@code queue}; null when the mapping does not say. */
    public String rings() {
        return definition.rings();
    }

    /** Whether only numbers in E.164 can be sent. */
    public boolean e164Only() {
        return definition.e164Only();
    }

    /** The form of an API connection, in the order of the file. */
    public Map<String, ValueField> values() {
        return Collections.unmodifiableMap(definition.values());
    }

    public Limits limits() {
        return definition.limits();
    }

    /** In which outcomes the rules of the request can end; what they do not know is left to the general rules. */
    public Set<Outcome> outcomes() {
        return definition.answers().rules().stream()
                .map(rule -> rule.verdict().outcome())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** For how long the vendor takes calls with the same {@code attempt.key} as one; null when it does not. */
    public Duration idempotentFor() {
        return definition.idempotentFor();
    }

    /** SHA-256 of the file, lower-case hex. */
    public String digest() {
        return definition.digest();
    }

    /** Names of {@code context} that the mapping reads one by one. */
    public Set<String> contextNames() {
        return definition.reads().contextNames();
    }

    public boolean canCancel() {
        return definition.cancel() != null;
    }

    /** Whether the vendor can be asked how an arranged call goes. */
    public boolean canAsk() {
        return definition.status() != null;
    }

    /**
     * Whether the vendor can be asked about a call of which only that much is known. A question that reads a name that was not kept, or
     * that names neither what was kept nor the attempt's key, might be answered with another call.
     *
     * @param kept names of the {@link Reading} of the call
     */
    public boolean canAsk(Set<String> kept) {
        Reads asking = definition.asking();
        return canAsk() && kept.containsAll(asking.kept()) && (!asking.kept().isEmpty() || asking.readsAttemptKey());
    }

    public boolean canCheck() {
        return definition.check() != null;
    }

    /** The mapping's own texts for visitors: language, then outcome or outcome.reason, then the texts to choose from. */
    public Map<String, Map<String, List<String>>> messages() {
        return definition.messages();
    }

    /**
     * Joins the mapping with the values of one connection.
     *
     * @param values by name of field; text is taken for numbers and booleans too
     * @param secrets by name of field
     * @param origin replaces scheme, host and port of every URL and comes before its path; null for the vendor's own
     * @throws InvalidMapping with every problem, each naming its value
     */
    public Connected connect(
            String connection, Map<String, Object> values, Map<String, String> secrets, String origin) {
        Problems problems = Problems.of("connection " + connection);
        Connecting connecting = new Connecting(this, definition, problems);
        Optional<Connected> connected = connecting.connect(values, secrets, origin);
        return connected.orElseThrow(() -> new InvalidMapping(problems.found()));
    }

    @Override
    public String toString() {
        return "Mapping[" + name() + "]";
    }
}
