package io.ringdown.kit;

import io.ringdown.mapping.file.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks the numbers of cases: each has one of its own, by which a simulator knows it, and none is anybody's. */
final class CaseNumbers {
    private CaseNumbers() {}

    static List<Problem> problems(List<Case> cases) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        for (Case example : cases) {
            String digits = example.digits();
            if (digits.isEmpty()) {
                problems.add(Places.of(example)
                        .problem("/given", "a case needs a `phone` with a number: the simulator knows it by that"));
            } else if (owners.containsKey(digits)) {
                problems.add(Places.of(example)
                        .problem(
                                "/given/phone",
                                "the number of the case `" + owners.get(digits)
                                        + "`; each case needs its own, by which the simulator knows it"));
            } else if (!FictionNumbers.hold(example.phone())) {
                problems.add(Places.of(example)
                        .problem(
                                "/given/phone",
                                "may be somebody's number; take one of a range that is kept free for fiction: "
                                        + FictionNumbers.EXAMPLES)
                        .asWarning());
            }
            owners.putIfAbsent(digits, example.id());
        }
        return problems;
    }
}
