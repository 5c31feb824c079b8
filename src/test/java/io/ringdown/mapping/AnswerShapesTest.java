package io.ringdown.mapping;

import static io.ringdown.mapping.Sample.answered;
import static io.ringdown.mapping.Sample.inputs;
import static io.ringdown.mapping.Sample.reading;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.escalation.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes in which vendors answer, each as the recipe of docs/mapping-language.md reads it. */
class AnswerShapesTest {
    private static final Connected FIVE9 = reading("""
            answer:
              code: =$match(text, /name="F9errCode"[^>]*value="(\\d+)"/i).groups[0]
              detail: =$match(text, /name="F9errDesc"[^>]*value="([^"]*)"/i).groups[0]
            outcomes:
            - {status: 200, code: [0, 602], outcome: accepted}
            - {code: 603, outcome: duplicate}
            - {code: 714, outcome: invalid-number}
            - {code: '/^7[01]\\d$/', outcome: misconfigured}
            """);
    private static final Connected WIDGET = reading("""
            answer: {reference: =body.id, detail: =body.message}
            outcomes:
            - {when: =body.id, status: 201, outcome: accepted}
            - {status: [200, 202], outcome: accepted, reason: by-hand}
            - {detail: /end_user_number is not well.formed/, outcome: invalid-number}
            - {detail: /^Menu is in '(after hours|manual redirection)' state/, outcome: closed}
            - {detail: /^Duplicate request/i, outcome: duplicate}
            """);
    private static final Connected SEVERAL = reading("""
            answer: {code: =body.errors.code, detail: '=body.errors.source.pointer'}
            outcomes:
            - {code: /Availability$/, outcome: closed}
            - {code: invalid, detail: //phone$/, outcome: invalid-number}
            - {code: 21211, outcome: invalid-number, reason: vendor}
            - {code: /^quota\\./, outcome: rate-limited}
            - {code: generic, outcome: misconfigured}
            """);

    private static String read(String cell, Reply reply) {
        Reading reading = reading("answer: {reference: '=" + cell.replace("'", "''") + "'}\noutcomes: []\n")
                .read(reply, inputs());
        assertThat(reading.problems()).isEmpty();
        return reading.reference();
    }

    private static Reply located(String location) {
        return new Reply.Answered(201, Map.of("Location", List.of(location)), new byte[0]);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    body[0].id                                        | [{"id": 5489054234632192999}]     | 5489054234632192999
                    body[status = "queued"].id                        | [{"id": 1}, {"id": 2, "status": "queued"}] | 2
                    $keys(body.details)[0]                            | {"details": {"phone_number": [{"error": "BlankValue"}]}} | phone_number
                    body.details.*[0].error                           | {"details": {"phone_number": [{"error": "BlankValue"}]}} | BlankValue
                    body.invalid_parameters[0].name ?? $keys(body.invalid_parameters)[0] | {"invalid_parameters": [{"name": "to"}]} | to
                    body.invalid_parameters[0].name ?? $keys(body.invalid_parameters)[0] | {"invalid_parameters": {"to": "Is required."}} | to
                    body.result.response.callback_id ?? body.response.callback_id | {"response": {"callback_id": "x"}} | x
                    body.result.response.callback_id ?? body.response.callback_id | {"result": {"response": {"callback_id": "y"}}} | y
                    body.result.errors[0]                             | {"result": {"errors": ["Parameter 'type' is required"]}} | Parameter 'type' is required
                    $json(body.body).id                               | {"body": "{\\"id\\": 5489054234632192999}"} | 5489054234632192999
                    $json(body.body).id ?? body.body                  | {"body": "plain"}                 | plain
                    $form(text).id                                    | status=ok&id=a+b%2Fc&id2=x        | a b/c
                    $form(text).id[1]                                 | id=1&id=2                         | 2
                    text                                              | OK: 42                            | OK: 42
                    $match(text, /^OK: (\\d+)/).groups[0]             | OK: 42                            | 42
                    $merge(body.{name: value}).id                     | [{"name": "id", "value": 3}, {"name": "x", "value": 4}] | 3
                    $base64decode(body.id)                            | {"id": "YzE="}                    | c1
                    """)
    void anIdIsFoundWhereverItStands(String cell, String body, String expected) {
        assertThat(read(cell, answered(200, body))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    $split(headers.location, "/")[-1]                      | https://ccp.example:8443/ccp/rest/callback/contact/6EEF96 | 6EEF96
                    $match(headers.location, /([^\\/?]+)\\/?(\\?.*)?$/).groups[0] | /contacts/77/?version=2 | 77
                    $form($substringAfter(headers.location, "?")).F9errCode | https://x.example/r?F9errCode=603&F9errDesc=In+list | 603
                    """)
    void anIdIsFoundInALocation(String cell, String location, String expected) {
        assertThat(read(cell, located(location))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, ACCEPTED", "602, ACCEPTED", "603, DUPLICATE", "714, INVALID_NUMBER", "700, MISCONFIGURED"})
    void aPageOfHtmlIsReadByPattern(String code, Outcome outcome) {
        String page = "<!DOCTYPE HTML><html><body><INPUT readonly id=\"F9errCode\" name=\"F9errCode\" value=\"" + code
                + "\"><br><INPUT readonly id=\"F9errDesc\" name=\"F9errDesc\" value=\"As the page says\"></body></html>";
        Reading reading = FIVE9.read(
                new Reply.Answered(
                        200, Map.of("Content-Type", List.of("text/html")), page.getBytes(StandardCharsets.UTF_8)),
                inputs());
        assertThat(reading.verdict().outcome()).isEqualTo(outcome);
        assertThat(reading.detail()).isEqualTo("As the page says");
        assertThat(reading.reference()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    201 | {"id": 12, "status": "queued"}                                   | ACCEPTED       |         | 12
                    200 | {"message": "Waiting for the agent"}                             | ACCEPTED       | by-hand |
                    202 |                                                                  | ACCEPTED       | by-hand |
                    400 | {"message": "end_user_number is not well-formed"}                | INVALID_NUMBER |         |
                    400 | {"message": "end_user_number is not well formed"}                | INVALID_NUMBER |         |
                    400 | {"message": "Menu is in 'after hours' state, can't accept"}      | CLOSED         |         |
                    400 | {"message": "Duplicate request: Please wait"}                    | DUPLICATE      |         |
                    400 | {"message": "menu_id 9999 is not found"}                         | MISCONFIGURED  |         |
                    """)
    void successIsDecidedByStatusAndBodyAndErrorsByTheirWords(
            int status, String body, Outcome outcome, String reason, String reference) {
        Reading reading = WIDGET.read(answered(status, body == null ? "" : body), inputs());
        assertThat(reading.verdict().outcome()).isEqualTo(outcome);
        assertThat(reading.verdict().reason()).isEqualTo(reason == null ? "" : reason);
        assertThat(reading.reference()).isEqualTo(reference);
        assertThat(Outcome.DUPLICATE.accepted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"errors": [{"code": "generic"}, {"code": 21211}]}                        | INVALID_NUMBER
                    {"errors": [{"code": "21211"}]}                                           | INVALID_NUMBER
                    {"errors": [{"code": "generic"}, {"code": "a.b.CallbackExceptionAvailability"}]} | CLOSED
                    {"errors": [{"code": "invalid", "source": {"pointer": "/data/phone"}}]}   | INVALID_NUMBER
                    {"errors": [{"code": "invalid", "source": {"pointer": "/data/name"}}]}    | UNCONFIRMED
                    {"errors": [{"code": "quota.minute"}, {"code": "generic"}]}               | RATE_LIMITED
                    {"errors": [{"code": "generic"}]}                                         | MISCONFIGURED
                    {"errors": []}                                                            | UNCONFIRMED
                    """)
    void ofSeveralErrorsTheFirstRuleThatKnowsOneDecides(String body, Outcome outcome) {
        assertThat(SEVERAL.read(answered(500, body), inputs()).verdict().outcome())
                .isEqualTo(outcome);
    }

    @Test
    void severalErrorsAreToldTogether() {
        Reading reading = SEVERAL.read(answered(400, "{\"errors\": [{\"code\": \"a\"}, {\"code\": 2}]}"), inputs());
        assertThat(reading.code()).isEqualTo("a, 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"message": "Retry the request in [42] seconds"} | PT42S
                    {"message": "Retry later"}                       |
                    """)
    void aHintToRetryIsFoundInASentence(String body, Duration expected) {
        Connected connected = reading(
                "answer: {retryAfter: '=headers.\"retry-after\" ?? $match(body.message, /in \\[(\\d+)\\] seconds/).groups[0]'}\noutcomes: []\n");
        assertThat(connected.read(answered(429, body), inputs()).retryAfter()).isEqualTo(expected);
        assertThat(connected
                        .read(new Reply.Answered(429, Map.of("Retry-After", List.of("7")), new byte[0]), inputs())
                        .retryAfter())
                .hasSeconds(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"position": "1", "wait": 90}     | 1 | PT1M30S
                    {"position": 1, "wait": "90"}     | 1 | PT1M30S
                    {"position": 1.0, "wait": 1.5}    | 1 | PT1.5S
                    {"position": 12, "wait": -1}      | 12 | PT0S
                    {}                                |   |
                    """)
    void aPlaceInTheQueueIsATextOrANumber(String body, Integer position, Duration waiting) {
        Connected connected = reading("answer: {position: =body.position, waitSeconds: =body.wait}\noutcomes: []\n");
        Reading reading = connected.read(answered(200, body), inputs());
        assertThat(reading.position()).isEqualTo(position);
        assertThat(reading.waiting()).isEqualTo(waiting);
        assertThat(reading.problems()).isEmpty();
    }
}
