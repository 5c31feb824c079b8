package io.ringdown.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says to people what came of a case, and writes it down when they agree with it. */
public final class CaseReport {
    private CaseReport() {}

    /** Why the case does not hold: what failed, then each part of {@code expect} that differs, beside what came. */
    public static List<String> lines(CaseRun run) {
        List<String> lines = lines(run.failures(), run.example().expect(), run.actual());
        if (run.actual() != null && !run.listed().equals(run.example().listed())) {
            lines.addAll(SideBySide.lines(
                    "calls, expected", yaml(run.example().listed()), "calls, as they came", yaml(run.listed())));
        }
        return lines;
    }

    /** The same of a platform's case. */
    public static List<String> lines(PlatformRun run) {
        return lines(run.failures(), run.example().expect(), run.actual());
    }

    private static List<String> lines(List<String> failures, JsonNode expect, JsonNode actual) {
        List<String> lines = new ArrayList<>(failures);
        if (actual == null) {
            return lines;
        }
        Set<String> parts = new LinkedHashSet<>();
        expect.fieldNames().forEachRemaining(parts::add);
        actual.fieldNames().forEachRemaining(parts::add);
        for (String part : parts) {
            if (!expect.path(part).equals(actual.path(part))) {
                lines.addAll(SideBySide.lines(
                        part + ", expected", yaml(expect.path(part)), part + ", as it came", yaml(actual.path(part))));
            }
        }
        return lines;
    }

    /**
     * The text of the case's file with what came in place of what was expected; all else in it stays as it was written.
     *
     * @throws IllegalStateException when something failed in the run, so that there is nothing to agree with
     */
    public static String accepted(String text, CaseRun run) {
        String expected = accepted(text, run.failures(), run.example().expect(), run.actual());
        JsonNode listed = run.example().listed();
        return listed.isMissingNode() ? expected : YamlEdit.set(expected, "calls", listed, run.listed());
    }

    /** The same of a platform's case. */
    public static String accepted(String text, PlatformRun run) {
        return accepted(text, run.failures(), run.example().expect(), run.actual());
    }

    private static String accepted(String text, List<String> failures, JsonNode expect, JsonNode actual) {
        if (!failures.isEmpty()) {
            throw new IllegalStateException("nothing to accept: " + String.join("; ", failures));
        }
        return YamlEdit.set(text, "expect", expect, actual);
    }

    private static String yaml(JsonNode part) {
        return part.isMissingNode() ? "" : YamlText.block(part);
    }
}
