package io.ringdown.kit;

import io.ringdown.escalation.Phone;
import io.ringdown.escalation.Phones;
import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.PlainSecrets;
import io.ringdown.mapping.Platform;
import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Everything that is to be said of one platform's folder: its file, its recipe, its README and its cases. */
public final class PlatformCheck {
    /** Cases that every platform needs: what a visitor meets in the first week of a bot. */
    static final Set<String> MINIMUM = new TreeSet<>(Set.of("plain", "missing-number", "refused-number", "pending"));

    /** Digits; with fewer a case shows a number that is too short. */
    private static final int SHORTEST = 9;

    private PlatformCheck() {}

    /** All problems, file by file, in the order of the lines. */
    public static List<Problem> of(Path folder) {
        List<Problem> problems = new ArrayList<>();
        try {
            Platform.read(folder);
        } catch (InvalidMapping invalid) {
            problems.addAll(invalid.problems());
        }
        for (String name : List.of("platform.yaml", "recipe.txt", "README.md")) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                secrets(file, problems);
            }
        }
        if (!Files.exists(folder.resolve("README.md"))) {
            problems.add(warning(
                    folder.resolve("README.md"), "is missing: what was read where, and what could not be read"));
        }
        cases(folder, problems);
        return problems.stream().distinct().sorted(Problem.IN_FILES).toList();
    }

    private static void secrets(Path file, List<Problem> problems) {
        Yaml.content(file, problems).ifPresent(bytes -> problems.addAll(PlainSecrets.in(file.toString(), bytes)));
    }

    private static void cases(Path folder, List<Problem> problems) {
        Path cases = folder.resolve("cases");
        Set<String> wanted = new TreeSet<>(MINIMUM);
        for (Path file : Cases.files(cases)) {
            wanted.remove(Cases.id(file));
            secrets(file, problems);
        }
        if (!wanted.isEmpty()) {
            problems.add(
                    warning(cases, "of the cases that every platform needs are missing: " + String.join(", ", wanted)));
        }
        for (PlatformCase example : PlatformCases.read(folder, problems)) {
            String country = example.expect().at("/escalation/country").asText(null);
            Phone phone = Phones.find(example.expect().at("/escalation/phone").asText(null), country);
            if (phone != null && phone.comparable().length() >= SHORTEST && !FictionNumbers.hold(phone)) {
                problems.add(warning(
                        Path.of(example.file()),
                        "has a number that may be somebody's; take one of a range that is kept free for fiction: "
                                + FictionNumbers.EXAMPLES));
            }
        }
    }

    private static Problem warning(Path file, String message) {
        return new Problem(file.toString(), 0, 0, Problem.Severity.WARNING, message);
    }
}
