package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Verdict;
import io.ringdown.mapping.Condition.Choice;
import io.ringdown.mapping.cell.Names;
import io.ringdown.mapping.file.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads the {@code outcomes} of a mapping file.
 *
 * @param names what {@code when} may read
 * @param answer names that the answer reads
 */
record RuleReader(Compiler compiler, Names names, Set<String> answer) {
    private static final Pattern SEARCH = Pattern.compile("/(.+)/([ims]*)", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("([1-5])xx");

    List<Rule> all(JsonNode outcomes, String pointer) {
        List<Rule> rules = new ArrayList<>();
        for (JsonNode rule : outcomes) {
            rules.add(one(rule, Pointers.child(pointer, rules.size())));
        }
        return rules;
    }

    private Rule one(JsonNode rule, String pointer) {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        for (String fact : List.of("status", "code", "detail")) {
            if (rule.has(fact)) {
                conditions.put(fact, condition(rule.get(fact), Pointers.child(pointer, fact), fact));
                read(fact, Pointers.child(pointer, fact));
            }
        }
        if (rule.path("say").asBoolean()) {
            read("detail", pointer + "/say");
        }
        Outcome outcome = Outcome.of(rule.path("outcome").asText()).orElse(Outcome.MISCONFIGURED);
        if (outcome.accepted() && conditions.isEmpty() && !rule.has("when")) {
            compiler.problems().at(pointer, "a rule without a condition would call every answer " + outcome.wire());
        }
        return new Rule(
                conditions,
                compiler.cell(rule.path("when"), pointer + "/when", names).orElse(null),
                new Verdict(outcome, rule.path("reason").asText("")),
                rule.path("say").asBoolean());
    }

    private void read(String fact, String pointer) {
        if (!fact.equals("status") && !answer.contains(fact)) {
            compiler.problems().atKey(pointer, "never holds, because `answer` reads no `" + fact + "`");
        }
    }

    private Condition condition(JsonNode node, String pointer, String fact) {
        List<Choice> choices = new ArrayList<>();
        if (node.isArray()) {
            for (JsonNode item : node) {
                choices.add(choice(item, Pointers.child(pointer, choices.size()), fact));
            }
        } else {
            choices.add(choice(node, pointer, fact));
        }
        return new Condition(choices, compiler.library().bounds().cellTime());
    }

    private Choice choice(JsonNode node, String pointer, String fact) {
        String text = node.asText();
        Matcher search = SEARCH.matcher(text);
        Matcher status = CLASS.matcher(text);
        if (fact.equals("status")) {
            if (status.matches()) {
                return new Choice(text, Pattern.compile("^" + status.group(1) + "[0-9][0-9]$"));
            }
            if (!text.matches("[1-5][0-9][0-9]") && !search.matches()) {
                compiler.problems().at(pointer, "`" + text + "` is no status; allowed: 100 to 599, 4xx, /pattern/");
            }
        }
        if (text.startsWith("=") && node.isTextual()) {
            compiler.problems().at(pointer, "a condition is no expression; write it as `when`");
        }
        return search.matches() ? searching(search, pointer) : new Choice(text, null);
    }

    private Choice searching(Matcher search, String pointer) {
        int flags = search.group(2)
                .chars()
                .map(flag -> switch (flag) {
                    case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
                    case 'm' -> Pattern.MULTILINE;
                    default -> Pattern.DOTALL;
                })
                .reduce(0, (one, other) -> one | other);
        try {
            return new Choice(search.group(), Pattern.compile(search.group(1), flags));
        } catch (PatternSyntaxException broken) {
            compiler.problems()
                    .inText(
                            pointer,
                            1 + Math.max(0, broken.getIndex()),
                            "no sound /pattern/: " + broken.getDescription());
            return new Choice(search.group(), null);
        }
    }
}
