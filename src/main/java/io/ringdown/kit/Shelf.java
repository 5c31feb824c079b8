package io.ringdown.kit;

import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.file.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The canned answers of a vendor, found by the number in a request. */
final class Shelf {
    private static final String PLAIN = "plain";
    private final List<Case> all;
    private final List<Case> cases;
    private final Case plain;

    /** @throws InvalidMapping when there is no case {@code plain} */
    Shelf(String vendor, List<Case> cases) {
        this.all = cases;
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
        return answerOf("refused-credentials").orElse(CannedAnswer.NONE);
    }

    /** What the vendor answers to one call too many: its own case of that, else 429 with the wait. */
    CannedAnswer limited(Duration wait) {
        return answerOf("rate-limit")
                .orElse(new CannedAnswer(
                        429, Map.of("Retry-After", String.valueOf(wait.toSeconds() + 1)), new byte[0]));
    }

    /** What the vendor answers with that status in some case; nothing but the status when no case tells. */
    CannedAnswer withStatus(int status) {
        return all.stream()
                .map(Case::vendor)
                .filter(vendor -> vendor.status() == status)
                .findFirst()
                .orElse(new CannedAnswer(status, Map.of(), new byte[0]));
    }

    private Optional<CannedAnswer> answerOf(String id) {
        return all.stream()
                .filter(example -> example.id().equals(id))
                .map(Case::vendor)
                .findFirst();
    }

    /**
     * The answer of the case whose number the request has, else that of {@code plain}; of several calls that one's. What the
     * case does not tell, such as how a call goes, {@code plain} tells.
     */
    CannedAnswer pick(Received received) {
        String text = received.compact();
        Case found = cases.stream()
                .filter(example -> text.contains(example.digits()))
                .findFirst()
                .orElse(plain);
        return Stream.of(found, plain)
                .flatMap(example -> example.answered().stream())
                .filter(call -> call.fits(received))
                .findFirst()
                .map(CannedCall::vendor)
                .orElse(found.vendor());
    }
}
