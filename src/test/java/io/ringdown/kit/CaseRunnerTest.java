package io.ringdown.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.Mappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseRunnerTest {
    private static final String JSON = """
            title: Acme
            number: any
            values: {token: {title: Token, secret: true, required: true, example: s3cret}}
            request:
              method: POST
              url: https://api.acme.example/calls
              headers: {X-Token: =connection.token}
              json: {to: =phone.e164, key: =attempt.key, at: =callAt, many: [1, 2.0, {a: b}]}
            answer: {reference: =body.id}
            outcomes: [{status: 200, outcome: accepted}]
            check: none
            """;
    private static final String CASE = """
            name: Acme takes the call
            given: {phone: '06 39 98 99 01', country: FR}
            expect:
              request:
                method: POST
                url: https://api.acme.example/calls
                headers: {x-token: s3cret}
                json: {to: '+33639989901', key: '{attempt.key}', many: [1.0, 2, {a: b}]}
              answer: {outcome: accepted, vendorReference: 7}
            vendor: {status: 200, json: {id: 7}}
            """;

    @TempDir
    Path root;

    @BeforeEach
    void folder() throws IOException {
        Files.createDirectories(root.resolve("acme/cases"));
    }

    @Test
    void aCaseHoldsWhateverTheOrderOfNamesAndTheCaseOfHeaders() {
        assertThat(run(JSON, CASE).differences()).isEmpty();
    }

    @Test
    void everyDifferenceIsALineWithPlaceAndBothSides() {
        String wrong = CASE.replace("method: POST", "method: PUT")
                .replace("calls", "call")
                .replace("x-token: s3cret", "x-token: other")
                .replace("+33639989901", "+33639989902")
                .replace("many: [1.0, 2, {a: b}]", "many: [1.0, 2, {a: c}], more: 1")
                .replace("outcome: accepted", "outcome: closed")
                .replace("vendorReference: 7", "vendorReference: 8");
        assertThat(run(JSON, wrong).differences())
                .containsExactlyInAnyOrder(
                        "request.method: expected \"PUT\", but was \"POST\"",
                        "request.url: expected \"https://api.acme.example/call\", but was \"https://api.acme.example/calls\"",
                        "request.headers.x-token: expected \"other\", but was \"s3cret\"",
                        "request.json.to: expected \"+33639989902\", but was \"+33639989901\"",
                        "request.json.many[2].a: expected \"c\", but was \"b\"",
                        "request.json.more: expected 1, but is missing",
                        "answer.outcome: expected \"closed\", but was \"accepted\"",
                        "answer.vendorReference: expected \"8\", but was \"7\"");
    }

    @Test
    void aBodyThatIsNotExpectedIsADifference() {
        String wrong =
                CASE.lines().filter(line -> !line.contains("json: {to")).reduce("", (all, line) -> all + line + "\n");
        assertThat(run(JSON, wrong).differences())
                .singleElement()
                .asString()
                .startsWith("request: expected no body, but it has ");
    }

    @Test
    void aFormIsComparedAsDecodedPairs() {
        String form = JSON.replaceAll("(?m)^  json: .*$", "  form: {To: =phone.e164, Event: [a, b], Data: {x: 1}}");
        String expected = CASE.replaceAll(
                "(?m)^    json: .*$", "    form: {Event: [a, b], Data: '{\"x\":1}', To: '+33639989901'}");
        assertThat(run(form, expected).differences()).isEmpty();
        assertThat(run(form, expected.replace("[a, b]", "[b, a]")).differences())
                .contains("request.form.Event[0]: expected \"b\", but was \"a\"");
    }

    @Test
    void theClockStandsWhereTheCaseSetsIt() {
        String clock = JSON.replace("at: =callAt", "at: =now");
        String expected = CASE.replace("key: '{attempt.key}'", "key: '{attempt.key}', at: '2026-11-23T09:00:00Z'")
                .replace("expect:", "now: 2026-11-23T09:00:00Z\nexpect:");
        assertThat(run(clock, expected).differences()).isEmpty();
    }

    @Test
    void theKeyIsTheSameInEveryRunUnlessItVaries() {
        assertThat(run(JSON, CASE).request().body())
                .isEqualTo(run(JSON, CASE).request().body());
        String varying = CASE.replace("expect:", "vary: [attempt.key]\nexpect:");
        CaseRun first = run(JSON, varying);
        assertThat(first.differences()).isEmpty();
        assertThat(first.request().body())
                .isNotEqualTo(run(JSON, varying).request().body());
    }

    @Test
    void aConnectionThatDoesNotFitIsADifferenceToo() {
        String without = CASE.replace("expect:", "values: {token: null}\nexpect:");
        assertThat(run(JSON, without).differences()).singleElement().asString().contains("token");
    }

    @Test
    void aRequestThatCannotBeBuiltIsADifferenceToo() {
        String failing = JSON.replace("at: =callAt", "at: '=$number(\"x\")'");
        CaseRun run = run(failing, CASE);
        assertThat(run.differences()).singleElement().asString().startsWith("request: ");
        assertThat(run.holds()).isFalse();
    }

    private CaseRun run(String mapping, String example) {
        try {
            Files.writeString(root.resolve("acme/mapping.yaml"), mapping);
            Files.writeString(root.resolve("acme/cases/plain.yaml"), example);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        Mapping acme = Mappings.load(List.of(root)).find("acme").orElseThrow();
        return CaseRunner.run(acme, Cases.read(root.resolve("acme")).get(0));
    }
}
