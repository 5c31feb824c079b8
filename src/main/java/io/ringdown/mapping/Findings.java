package io.ringdown.mapping;

import io.ringdown.mapping.cell.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was read in one answer, as texts. {@code code} and {@code detail} may be several where the cell yields a list.
 *
 * @param problems gathers what could not be read
 */
record Findings(Map<String, List<String>> texts, List<String> problems) {
    private static final int LONGEST = 2000;

    static Findings of(Map<String, Object> values, List<String> problems) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            boolean several = value instanceof List && (name.equals("code") || name.equals("detail"));
            for (Object one : several ? (List<?>) value : List.of(value)) {
                String text = Texts.of(one);
                if (text.length() > LONGEST && !name.equals("detail")) {
                    problems.add("answer." + name + ": longer than " + LONGEST + " characters");
                } else {
                    texts.computeIfAbsent(name, known -> new ArrayList<>())
                            .add(text.substring(0, Math.min(LONGEST, text.length())));
                }
            }
        });
        return new Findings(texts, problems);
    }

    /** Several are joined by a comma; null for none. */
    String text(String name) {
        return texts.containsKey(name) ? String.join(", ", texts.get(name)) : null;
    }

    /** What is kept for later calls. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        texts.keySet().stream()
                .filter(name -> !Answer.KNOWN.contains(name))
                .forEach(name -> kept.put(name, text(name)));
        return kept;
    }

    Integer position() {
        String text = text("position");
        if (text == null || text.matches("[0-9]{1,9}")) {
            return text == null ? null : Integer.valueOf(text);
        }
        problems.add("answer.position: no whole number");
        return null;
    }

    Duration waiting() {
        return wait("waitSeconds", Waits::seconds);
    }

    Duration retryAfter(Instant now) {
        return wait("retryAfter", text -> Waits.retryAfter(text, now));
    }

    private Duration wait(String name, Function<String, Optional<Duration>> understanding) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        Optional<Duration> wait = understanding.apply(text);
        if (wait.isEmpty()) {
            problems.add("answer." + name + ": no length of time");
        }
        return wait.orElse(null);
    }
}
