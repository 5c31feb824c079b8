package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.mapping.Condition.Choice;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds rules that can never decide because an earlier one holds wherever they would. */
final class Rules {
    private Rules() {}

    /** Number of each hidden rule, from 1, with that of the rule that hides it. */
    static Map<Integer, Integer> hidden(List<Rule> rules, JsonNode root) {
        JsonNode written = root.path("outcomes");
        Map<Integer, Integer> hidden = new TreeMap<>();
        for (int later = 1; later < rules.size(); later++) {
            for (int earlier = 0; earlier < later && !hidden.containsKey(later + 1); earlier++) {
                String when = written.path(earlier).path("when").asText();
                boolean always = when.isEmpty()
                        || when.equals(written.path(later).path("when").asText());
                if (always && hides(rules.get(earlier), rules.get(later))) {
                    hidden.put(later + 1, earlier + 1);
                }
            }
        }
        return hidden;
    }

    private static boolean hides(Rule earlier, Rule later) {
        return earlier.conditions().entrySet().stream().allMatch(entry -> {
            Condition narrower = later.conditions().get(entry.getKey());
            return narrower != null && narrower.choices().stream().allMatch(choice -> covers(entry.getValue(), choice));
        });
    }

    private static boolean covers(Condition wide, Choice choice) {
        return choice.pattern() == null
                ? wide.matches(choice.text())
                : wide.choices().stream().anyMatch(one -> one.text().equals(choice.text()));
    }
}
