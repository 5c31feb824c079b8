package io.ringdown.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringdown.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseReportTest {
    private static final String MAPPING = """
            title: Acme
            values: {token: {title: Token, secret: true, required: true, example: s3cret}}
            request:
              method: POST
              url: https://api.acme.example/calls
              headers: {X-Token: =connection.token}
              json: {to: =phone.e164, key: =attempt.key, name: =visitor.name}
            answer: {reference: =body.id}
            outcomes: [{status: 200, outcome: accepted}]
            check: {method: GET, url: 'https://api.acme.example/me'}
            """;
    private static final String CASE = """
            name: Acme takes the call
            given: {phone: '06 39 98 99 01', country: FR, visitorName: Camille}
            expect:
              request:
                method: POST
                url: https://api.acme.example/calls
                json: {key: '{attempt.key}', to: '+33639989901', name: Camille}   # in any order
              answer: {outcome: accepted, vendorReference: 7}
            vendor: {status: 200, json: {id: 7}}
            """;

    @TempDir
    Path acme;

    @BeforeEach
    void folder() throws IOException {
        Files.createDirectories(acme.resolve("cases"));
        Files.writeString(acme.resolve("mapping.yaml"), MAPPING);
    }

    @Test
    void whatHoldsHasNothingToSayAndStaysAsItIs() throws IOException {
        assertThat(CaseReport.lines(run(CASE))).isEmpty();
        assertThat(CaseReport.accepted(CASE, run(CASE))).isEqualTo(CASE);
    }

    @Test
    void thePartsThatDifferStandSideBySide() throws IOException {
        String wrong = CASE.replace("name: Camille}", "name: Chloé, more: 1}").replace("POST", "PUT");
        assertThat(CaseReport.lines(run(wrong)))
                .containsExactly(
                        "request, expected                   │ request, as it came",
                        "method: PUT                         ≠ method: POST",
                        "url: https://api.acme.example/calls │ url: https://api.acme.example/calls",
                        "json:                               │ json:",
                        "  key: '{attempt.key}'              │   key: '{attempt.key}'",
                        "  to: '+33639989901'                │   to: '+33639989901'",
                        "  name: Chloé                       ≠   name: Camille",
                        "  more: 1                           ≠");
    }

    @Test
    void longLinesGoOnBelow() {
        String left = "a: " + "x".repeat(60);
        assertThat(SideBySide.lines("one", left, "other", "a: y"))
                .containsExactly(
                        "one" + " ".repeat(55) + " │ other",
                        "a: " + "x".repeat(55) + " ≠ a: y",
                        "xxxxx" + " ".repeat(53) + " ≠");
    }

    @Test
    void acceptingWritesWhatCameAndKeepsTheRest() throws IOException {
        String wrong = CASE.replace("+33639989901", "+33639989902").replace("vendorReference: 7", "vendorReference: 8");
        assertThat(CaseReport.accepted(wrong, run(wrong))).isEqualTo(CASE);
    }

    @Test
    void aCaseThatExpectsNothingYetIsADifferenceUntilItIsAccepted() throws IOException {
        String fresh = CASE.replaceAll("(?s)expect:.*vendor:", "vendor:");
        CaseRun run = run(fresh);
        assertThat(run.differences())
                .containsExactly(
                        "expect.request: is missing; `ringdown mapping test --accept` writes it",
                        "expect.answer: is missing; `ringdown mapping test --accept` writes it");

        String accepted = CaseReport.accepted(fresh, run);

        assertThat(accepted).isEqualTo(fresh + """
                expect:
                  request:
                    method: POST
                    url: https://api.acme.example/calls
                    headers: {X-Token: s3cret}
                    json: {to: '+33639989901', key: '{attempt.key}', name: Camille}
                  answer: {outcome: accepted, vendorReference: '7'}
                  check: {method: GET, url: 'https://api.acme.example/me'}
                """);
        assertThat(run(accepted).differences()).isEmpty();
    }

    @Test
    void whatFailsCannotBeAccepted() throws IOException {
        Files.writeString(acme.resolve("mapping.yaml"), MAPPING.replace("=visitor.name", "=$number(\"x\")"));
        CaseRun failed = run(CASE);
        assertThat(CaseReport.lines(failed)).singleElement().asString().startsWith("request: ");
        assertThatThrownBy(() -> CaseReport.accepted(CASE, failed))
                .hasMessageStartingWith("nothing to accept: request");
    }

    private CaseRun run(String example) throws IOException {
        Files.writeString(acme.resolve("cases/plain.yaml"), example);
        return CaseRunner.run(Mapping.read(acme), Cases.read(acme).get(0));
    }
}
