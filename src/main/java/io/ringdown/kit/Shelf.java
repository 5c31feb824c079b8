package io.ringdown.kit;

import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.Problem;
import java.util.List;

/** The canned answers of a vendor, found by the number in a request. */
final class Shelf {
    private static final String PLAIN = "plain";
    private final List<Case> cases;
    private final Case plain;

    /** @throws InvalidMapping when there is no case {@code plain} */
    Shelf(String vendor, List<Case> cases) {
        this.cases =
                cases.stream().filter(example -> !example.digits().isEmpty()).toList();
        this.plain = cases.stream()
                .filter(example -> example.id().equals(PLAIN))
                .findFirst()
                .orElseThrow(() -> new InvalidMapping(List.of(new Problem(
                        vendor + "/cases/plain.yaml",
                        0,
                        0,
                        "is missing: it answers the requests that no other case knows"))));
    }

    List<Case> cases() {
        return cases;
    }

    Case plain() {
        return plain;
    }

    /** The vendor's answer to refused credentials; empty when no case tells. */
    CannedAnswer refusal() {
        return cases.stream()
                .filter(example -> example.id().equals("refused-credentials"))
                .map(Case::vendor)
                .findFirst()
                .orElse(CannedAnswer.NONE);
    }

    /** The answer of the case whose number the request has, else that of {@code plain}. */
    CannedAnswer pick(Received received) {
        String text = received.compact();
        return cases.stream()
                .filter(example -> text.contains(example.digits()))
                .findFirst()
                .orElse(plain)
                .vendor();
    }
}
