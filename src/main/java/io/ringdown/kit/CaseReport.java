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
        List<String> lines = new ArrayList<>(run.failures());
        if (run.actual() == null) {
            return lines;
        }
        JsonNode expect = run.example().expect();
        Set<String> parts = new LinkedHashSet<>();
        expect.fieldNames().forEachRemaining(parts::add);
        run.actual().fieldNames().forEachRemaining(parts::add);
        for (String part : parts) {
            JsonNode expected = expect.path(part);
            JsonNode actual = run.actual().path(part);
            if (!expected.equals(actual)) {
                lines.addAll(
                        SideBySide.lines(part + ", expected", yaml(expected), part + ", as it came", yaml(actual)));
            }
        }
        if (!run.listed().equals(run.example().listed())) {
            lines.addAll(SideBySide.lines(
                    "calls, expected", yaml(run.example().listed()), "calls, as they came", yaml(run.listed())));
        }
        return lines;
    }

    /**
     * The text of the case's file with what came in place of what was expected; all else in it stays as it was written.
     *
     * @throws IllegalStateException when something failed in the run, so that there is nothing to agree with
     */
    public static String accepted(String text, CaseRun run) {
        if (!run.failures().isEmpty()) {
            throw new IllegalStateException("nothing to accept: " + String.join("; ", run.failures()));
        }
        String expected = YamlEdit.set(text, "expect", run.example().expect(), run.actual());
        JsonNode listed = run.example().listed();
        return listed.isMissingNode() ? expected : YamlEdit.set(expected, "calls", listed, run.listed());
    }

    private static String yaml(JsonNode part) {
        return part.isMissingNode() ? "" : YamlText.block(part);
    }
}
