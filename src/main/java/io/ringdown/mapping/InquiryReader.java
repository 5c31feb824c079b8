package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.escalation.Outcome;
import io.ringdown.mapping.cell.Names;
import io.ringdown.mapping.file.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads answers, their outcomes, and the calls of a mapping file that have their own. */
record InquiryReader(Compiler compiler) {

    /** What {@code answer} and {@code outcomes} of that node say. */
    Interpreter answers(JsonNode node, String pointer, Names names, Purpose purpose) {
        Names answered = names.answered();
        Map<String, Template> cells = new LinkedHashMap<>();
        node.path("answer")
                .properties()
                .forEach(cell -> cells.put(
                        cell.getKey(),
                        compiler.template(
                                cell.getValue(), Pointers.child(pointer + "/answer", cell.getKey()), answered)));
        List<Rule> rules =
                new RuleReader(compiler, answered, cells.keySet()).all(node.path("outcomes"), pointer + "/outcomes");
        return new Interpreter(cells.isEmpty() ? Answer.NONE : new Answer(cells), rules, purpose);
    }

    /** The call; null when there is none. */
    Inquiry one(JsonNode node, String pointer, Names names, Purpose purpose) {
        return node.isObject()
                ? new Inquiry(
                        new CallReader(compiler, names).one(node, pointer), answers(node, pointer, names, purpose))
                : null;
    }

    /** The calls before the request; each reads what those before it left. */
    List<Inquiry> preparations(JsonNode prepare, Names names) {
        List<Inquiry> preparations = new ArrayList<>();
        Set<String> prepared = new LinkedHashSet<>();
        for (int i = 0; prepare.isArray() && i < prepare.size(); i++) {
            String pointer = Pointers.child("/prepare", i);
            Inquiry preparation = one(prepare.get(i), pointer, names.prepared(prepared), Purpose.PREPARE);
            if (preparation != null) {
                preparations.add(preparation);
                prepared.addAll(preparation.answers().leaves());
            }
            certain(prepare.get(i).path("outcomes"), pointer + "/outcomes");
        }
        return preparations;
    }

    private void certain(JsonNode outcomes, String pointer) {
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.path(i).path("outcome").asText().equals(Outcome.UNCONFIRMED.wire())) {
                compiler.problems()
                        .at(
                                Pointers.child(pointer, i) + "/outcome",
                                "nothing in `prepare` rings anybody, so that its end is never unconfirmed");
            }
        }
    }
}
