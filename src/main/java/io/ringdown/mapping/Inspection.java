package io.ringdown.mapping;

import io.ringdown.mapping.cell.Bounds;
import io.ringdown.mapping.cell.Trace;
import io.ringdown.mapping.cell.Trees;
import io.ringdown.mapping.file.Pointers;
import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Problems;
import io.ringdown.mapping.file.Sized;
import io.ringdown.mapping.file.Source;
import io.ringdown.mapping.file.YamlReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mapping file under inspection: what is wrong in it or worth a look, and what the cases that run with its mapping leave
 * untouched. For one thread.
 */
public final class Inspection {
    private final List<Problem> problems = new ArrayList<>();
    private final Recording recording = new Recording();
    private Source source;
    private Mapping mapping;

    private Inspection() {}

    /** Inspects {@code mapping.yaml} of a vendor's folder. */
    public static Inspection of(Path vendor) {
        Inspection inspection = new Inspection();
        Path file = vendor.resolve("mapping.yaml");
        String name = vendor.getFileName().toString();
        if (!Mappings.NAME.matcher(name).matches()) {
            inspection.problems.add(Mappings.misnamed(file));
        }
        try {
            inspection.read(name, file.toString(), Sized.read(file));
        } catch (Sized.TooLarge large) {
            inspection.problems.add(new Problem(file.toString(), 0, 0, large.getMessage()));
        } catch (IOException unreadable) {
            inspection.problems.add(Mappings.unreadable(file));
        }
        return inspection;
    }

    private void read(String vendor, String file, byte[] bytes) {
        List<Problem> found = new ArrayList<>();
        YamlReader.read(file, bytes, found).ifPresent(yaml -> {
            source = yaml;
            mapping = new MappingReader(Bounds.DEFAULT, recording)
                    .read(vendor, yaml, "", found)
                    .orElse(null);
            if (mapping != null) {
                found.addAll(Advice.on(yaml, mapping));
            }
        });
        found.addAll(PlainSecrets.in(file, bytes));
        found.sort(Problem.IN_ORDER);
        problems.addAll(found);
    }

    /** Everything that is to be said of the file alone. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The mapping, for running cases; empty when the file has an error. */
    public Optional<Mapping> mapping() {
        return Optional.ofNullable(mapping);
    }

    /** What is worth a look in a value of the connection's form. */
    public Problem ofValue(String name, String message) {
        Problems told = source.problems();
        told.warnKey(Pointers.child("/values", name), message);
        return told.found().get(0);
    }

    /**
     * What the cases that ran do not try: cells that never yielded anything, calls that none looked at, rules that none reached.
     *
     * @param rules numbers of the rules that were reached, from 1
     */
    public List<Problem> untried(Set<Integer> rules) {
        Problems told = source.problems();
        Set<String> unsent = unsent();
        unsent.forEach(call -> told.warnKey(
                call,
                call.matches("/request/[0-9]+")
                        ? "no case sends this alternative"
                        : call.startsWith("/prepare/")
                                ? "no case sends this call"
                                : "no case looks at this call (`expect: {" + Pointers.dotted(call) + ": …}`)"));
        recording.compiled.stream()
                .filter(cell -> recording.evaluated.contains(cell) && !recording.yielded.contains(cell))
                .filter(cell -> !cell.endsWith("/when") && source.has(cell))
                .forEach(cell -> told.warn(cell, "yields nothing in every case"));
        Set<Integer> hidden = Rules.hidden(mapping.definition().answers().rules(), source.root())
                .keySet();
        for (int rule = 1; rule <= source.root().path("outcomes").size(); rule++) {
            if (!rules.contains(rule) && !hidden.contains(rule)) {
                told.warn("/outcomes/" + (rule - 1), "no case reaches this rule");
            }
        }
        return told.found().stream().sorted(Problem.IN_ORDER).toList();
    }

    /** Calls with cells of which none was evaluated. */
    private Set<String> unsent() {
        Set<String> calls = new LinkedHashSet<>();
        Set<String> sent = new HashSet<>();
        for (String cell : recording.compiled) {
            String call = cell.replaceFirst(
                    "^(/(?:request|prepare)/[0-9]+|/[a-z]+)/(method|url|headers|query|json|form|xml)(/.*)?$", "$1");
            if (!call.equals(cell) && call.matches("/(request(/[0-9]+)?|prepare/[0-9]+|cancel|check|status)")) {
                calls.add(call);
                if (recording.evaluated.contains(cell)) {
                    sent.add(call);
                }
            }
        }
        calls.removeAll(sent);
        return calls;
    }

    /** Which cells there are, and which of them ran and yielded something. */
    private static final class Recording implements Trace {
        private final Set<String> compiled = new LinkedHashSet<>();
        private final Set<String> evaluated = new HashSet<>();
        private final Set<String> yielded = new HashSet<>();

        @Override
        public void compiled(String pointer) {
            compiled.add(pointer);
        }

        @Override
        public void evaluated(String pointer, Object value) {
            evaluated.add(pointer);
            if (value instanceof Boolean || value instanceof Number || value != null && Trees.clean(value) != null) {
                yielded.add(pointer);
            }
        }
    }
}
