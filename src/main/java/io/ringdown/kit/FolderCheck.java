package io.ringdown.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ringdown.escalation.Outcome;
import io.ringdown.mapping.Inspection;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.PlainSecrets;
import io.ringdown.mapping.Reading;
import io.ringdown.mapping.cell.ValueField;
import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Problem.Severity;
import io.ringdown.mapping.file.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Everything that is to be said of one vendor's folder: its mapping, its README, its cases, and what these do not try. */
public final class FolderCheck {
    /** Cases that every vendor needs besides {@code plain}: what happens in the first week of a bot. */
    static final Set<String> MINIMUM =
            new TreeSet<>(Set.of("missing-field", "odd-text", "rate-limit", "down", "unknown-answer"));

    private final Path folder;
    private final Inspection inspection;
    private final List<Problem> problems = new ArrayList<>();

    private FolderCheck(Path folder) {
        this.folder = folder;
        this.inspection = Inspection.of(folder);
    }

    /** All problems, file by file, in the order of the lines. */
    public static List<Problem> of(Path folder) {
        FolderCheck check = new FolderCheck(folder);
        check.check();
        return List.copyOf(check.problems);
    }

    private void check() {
        List<Problem> inCases = new ArrayList<>();
        List<Case> cases = Cases.read(folder, inCases);
        inCases.addAll(CaseNumbers.problems(cases));
        List<Problem> inMapping = new ArrayList<>(inspection.problems());
        inspection.mapping().ifPresent(mapping -> {
            cases.forEach(example -> inCases.addAll(Slips.in(example, mapping)));
            if (inCases.stream().noneMatch(Problem::isError)) {
                inMapping.addAll(untried(mapping, cases, inCases));
            }
        });
        inMapping.addAll(inReadme());
        for (Path file : Cases.files(folder.resolve("cases"))) {
            Yaml.content(file, inCases).ifPresent(bytes -> inCases.addAll(PlainSecrets.in(file.toString(), bytes)));
        }
        problems.addAll(sorted(inMapping));
        if (!Files.exists(readme())) {
            problems.add(warning(readme(), "is missing: where is each value found, and who is dialled first?"));
        }
        if (!Files.exists(plain())) {
            problems.add(new Problem(
                    plain().toString(), 0, 0, "is missing: it answers the requests that no other case knows"));
        }
        inspection.mapping().ifPresent(this::missing);
        problems.addAll(sorted(inCases));
    }

    private void missing(Mapping mapping) {
        Set<String> wanted = new TreeSet<>(MINIMUM);
        if (mapping.outcomes().contains(Outcome.INVALID_NUMBER)) {
            wanted.add("refused-number");
        }
        if (mapping.values().values().stream().anyMatch(ValueField::secret)) {
            wanted.add("refused-credentials");
        }
        Cases.files(folder.resolve("cases")).forEach(file -> wanted.remove(Cases.id(file)));
        if (!wanted.isEmpty()) {
            problems.add(warning(
                    folder.resolve("cases"),
                    "of the cases that every vendor needs are missing: " + String.join(", ", wanted)));
        }
    }

    /** Runs the cases for what they reach; whether they hold is another question. Nothing is known where one cannot run. */
    private List<Problem> untried(Mapping mapping, List<Case> cases, List<Problem> inCases) {
        Set<Integer> rules = new TreeSet<>();
        boolean all = Files.exists(plain());
        for (Case example : cases) {
            CaseRun run = CaseRunner.run(mapping, example);
            Reading reading = run.reading();
            all &= reading != null;
            if (run.rang()) {
                rules.add(reading.rule());
            }
            if (reading != null) {
                inCases.addAll(quoted(example, reading));
            }
        }
        return all ? inspection.untried(rules) : List.of();
    }

    private Path plain() {
        return folder.resolve("cases").resolve("plain.yaml");
    }

    private static List<Problem> quoted(Case example, Reading reading) {
        boolean quotes = !example.digits().isEmpty()
                && reading.detail() != null
                && reading.detail().replaceAll("[ .()/-]", "").contains(example.digits());
        return reading.say() && quotes
                ? List.of(Places.of(example)
                        .problem(
                                "/vendor",
                                "a rule with `say: true` shows these words, which quote the visitor's number"))
                : List.of();
    }

    private List<Problem> inReadme() {
        List<Problem> found = new ArrayList<>();
        if (Files.exists(readme())) {
            Yaml.content(readme(), found).ifPresent(bytes -> {
                found.addAll(PlainSecrets.in(readme().toString(), bytes));
                inspection.mapping().ifPresent(mapping -> found.addAll(unexplained(mapping, new String(bytes, UTF_8))));
            });
        }
        return found;
    }

    private List<Problem> unexplained(Mapping mapping, String text) {
        return mapping.values().keySet().stream()
                .filter(name -> !text.contains("`" + name + "`"))
                .map(name -> inspection.ofValue(name, "README.md does not say where `" + name + "` is found"))
                .toList();
    }

    private Path readme() {
        return folder.resolve("README.md");
    }

    private static Problem warning(Path file, String message) {
        return new Problem(file.toString(), 0, 0, Severity.WARNING, message);
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream().distinct().sorted(Problem.IN_FILES).toList();
    }
}
