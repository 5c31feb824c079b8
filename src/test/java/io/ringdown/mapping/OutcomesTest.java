package io.ringdown.mapping;

import static io.ringdown.mapping.Sample.answered;
import static io.ringdown.mapping.Sample.inputs;
import static io.ringdown.mapping.Sample.reading;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTest {
    private static final Connected RULES = reading("""
            answer: {code: =body.code, detail: =body.message, reference: =body.id}
            outcomes:
            - {status: [200, 202], outcome: accepted}
            - {code: [21211, 21217], outcome: invalid-number}
            - {code: /number$/, outcome: number-not-allowed, reason: blocked, say: true}
            - {status: 4xx, detail: /hours/i, outcome: closed}
            - {when: '=body.retry.in > 5', outcome: rate-limited}
            - {when: '=body.retry + 1', outcome: no-agent}
            """);

    private static Outcome outcome(Reply reply) {
        return RULES.read(reply, inputs()).verdict().outcome();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    200 | {}                                    | ACCEPTED           | 1
                    202 |                                       | ACCEPTED           | 1
                    400 | {"code": 21211}                       | INVALID_NUMBER     | 2
                    400 | {"code": "21217"}                     | INVALID_NUMBER     | 2
                    500 | {"code": "bad.number"}                | NUMBER_NOT_ALLOWED | 3
                    422 | {"message": "outside Hours"}          | CLOSED             | 4
                    500 | {"retry": {"in": 6}}                  | RATE_LIMITED       | 5
                    500 | {"retry": "soon"}                     | UNCONFIRMED        | 0
                    400 | <html>no</html>                       | MISCONFIGURED      | 0
                    """)
    void theFirstRuleThatMatchesDecides(int status, String body, Outcome outcome, int rule) {
        Reading reading = RULES.read(answered(status, body == null ? "" : body), inputs());
        assertThat(reading.verdict().outcome()).isEqualTo(outcome);
        assertThat(reading.rule()).isEqualTo(rule);
    }

    @Test
    void aRuleGivesReasonAndWhetherTheVendorMaySpeak() {
        Reading reading =
                RULES.read(answered(400, "{\"code\":\"a.number\",\"message\":\"No such number\",\"id\":1}"), inputs());
        assertThat(reading.verdict()).isEqualTo(new Verdict(Outcome.NUMBER_NOT_ALLOWED, "blocked"));
        assertThat(reading.say()).isTrue();
        assertThat(reading.detail()).isEqualTo("No such number");
        assertThat(reading.kept()).isEqualTo(Map.of("reference", "1"));
        assertThat(reading.toString()).doesNotContain("No such number");
    }

    @ParameterizedTest
    @CsvSource({
        "204, UNCONFIRMED",
        "302, MISCONFIGURED",
        "400, MISCONFIGURED",
        "401, MISCONFIGURED",
        "404, MISCONFIGURED",
        "408, UNCONFIRMED",
        "429, RATE_LIMITED",
        "500, UNCONFIRMED",
        "502, UNCONFIRMED",
        "503, UNAVAILABLE",
        "504, UNCONFIRMED"
    })
    void aStatusThatNoRuleKnowsHasItsGeneralMeaning(int status, Outcome outcome) {
        assertThat(outcome(answered(status, ""))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_CONNECTED, UNAVAILABLE",
        "BEGUN, UNCONFIRMED",
        "TOKEN_DOWN, UNAVAILABLE",
        "TOKEN_REFUSED, MISCONFIGURED",
        "NOT_RENDERED, MISCONFIGURED"
    })
    void aCallThatFailsHasItsGeneralMeaning(Reply.Kind kind, Outcome outcome) {
        assertThat(outcome(new Reply.Failed(kind, "why"))).isEqualTo(outcome);
    }

    @Test
    void headersAreFoundInAnyCase() {
        Connected connected =
                reading("answer: {code: =headers.\"x-code\", detail: =headers.\"X-CODE\"}\noutcomes: []\n");
        Reading reading =
                connected.read(new Reply.Answered(200, Map.of("X-Code", List.of("a", "b")), new byte[0]), inputs());
        assertThat(reading.code()).isEqualTo("a");
        assertThat(reading.detail()).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    120                           | PT2M
                    0.5                           | PT0.5S
                    -5                            | PT0S
                    999999                        | PT24H
                    Mon, 23 Nov 2026 10:01:00 GMT | PT1M
                    Mon, 23 Nov 2020 10:01:00 GMT | PT0S
                    2026-11-23T10:00:30Z          | PT30S
                    1795428060                    | PT1M
                    1795428060000                 | PT1M
                    """)
    void retryAfterIsUnderstoodInEveryForm(String header, Duration expected) {
        Connected connected = reading("answer: {retryAfter: =headers.\"retry-after\"}\noutcomes: []\n");
        Reply reply = new Reply.Answered(429, Map.of("Retry-After", List.of(header)), new byte[0]);
        assertThat(connected.read(reply, inputs()).retryAfter()).isEqualTo(expected);
    }

    @Test
    void anAnswerCellThatFailsIsEmptyAndToldAndChangesNoOutcome() {
        Connected connected = reading(
                "answer:\n  code: =body.a + 1\n  position: =body.a\n  retryAfter: =body.a\n  reference: =body.id\noutcomes: [{status: 200, outcome: accepted}]\n");
        Reading reading = connected.read(answered(200, "{\"a\":\"secret text\",\"id\":\"r\"}"), inputs());
        assertThat(reading.verdict().outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(reading.code()).isNull();
        assertThat(reading.position()).isNull();
        assertThat(reading.reference()).isEqualTo("r");
        assertThat(reading.problems()).hasSize(3).noneMatch(problem -> problem.contains("secret text"));
        assertThat(reading.problems().get(0)).startsWith("mapping.yaml:8 answer.code: ");
    }

    @Test
    void textIsReadInTheVendorsCharset() {
        Connected connected = reading("answer: {detail: =text}\noutcomes: []\n");
        Reply reply = new Reply.Answered(
                200,
                Map.of("content-type", List.of("text/html; charset=ISO-8859-1")),
                "é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(connected.read(reply, inputs()).detail()).isEqualTo("é");
    }

    @Test
    void aNullInTheAnswerIsAsIfMissing() {
        Connected connected = reading("answer: {code: =body.code ?? body.error}\noutcomes: []\n");
        assertThat(connected
                        .read(answered(400, "{\"code\":null,\"error\":\"e\"}"), inputs())
                        .code())
                .isEqualTo("e");
    }

    @Test
    void aCheckIsFineOnAny2xxUnlessItsOwnRulesKnowBetter() {
        Connected plain = reading("check: {method: GET, url: 'https://vendor.example/me'}\noutcomes: []\n");
        assertThat(plain.readCheck(answered(204, "")).verdict().outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(plain.readCheck(answered(401, "")).verdict().outcome()).isEqualTo(Outcome.MISCONFIGURED);
        Connected ruled = reading(
                "check: {method: GET, url: 'https://vendor.example/me', answer: {code: =body.e}, outcomes: [{code: bad, outcome: misconfigured}]}\noutcomes: []\n");
        assertThat(ruled.readCheck(answered(200, "{\"e\":\"bad\"}")).verdict().outcome())
                .isEqualTo(Outcome.MISCONFIGURED);
    }
}
