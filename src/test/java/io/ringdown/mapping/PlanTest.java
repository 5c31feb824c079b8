package io.ringdown.mapping;

import static io.ringdown.mapping.Sample.answered;
import static io.ringdown.mapping.Sample.body;
import static io.ringdown.mapping.Sample.inputs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringdown.escalation.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that come before the one that rings. */
class PlanTest {
    private static final String PREPARING = """
            title: Sample
            values:
              key: {title: Key, secret: true}
            prepare:
            - method: GET
              url: https://vendor.example/contacts
              query: {phone: =phone.e164, k: =connection.key}
              answer: {contact: '=body.items[0].id', code: =body.code, retryAfter: =body.wait}
              outcomes:
              - {code: known, outcome: duplicate}
              - {code: later, outcome: closed, reason: hours}
              - {status: 404, outcome: accepted}
            - when: =$not($exists(prepared.contact))
              method: POST
              url: https://vendor.example/contacts
              json: {name: =bot.name}
              answer: {contact: =body.id}
            request:
              method: POST
              url: https://vendor.example/contacts/{prepared.contact}/calls
              json: {contact: =prepared.contact, n: '=prepared.contact & "!"'}
            answer: {reference: '=prepared.contact & "/" & body.id'}
            outcomes:
            - {when: '=prepared.contact = 7 and status = 200', outcome: accepted}
            """;

    private static Plan plan() {
        return Sample.mapping(PREPARING)
                .connect("c", Map.of(), Map.of("key", "s3cret"), null)
                .plan(inputs());
    }

    private static List<String> problems(String from, String to) {
        assertThat(PREPARING).contains(from);
        return Sample.problems(PREPARING.replace(from, to));
    }

    @Test
    void eachCallReadsWhatTheAnswersBeforeItLeft() {
        Plan plan = plan();
        assertThat(plan.render().url()).isEqualTo("https://vendor.example/contacts?phone=%2B33612345678&k=s3cret");
        assertThat(plan.prepares()).isTrue();
        Reply none = answered(200, "{\"items\": []}");
        assertThat(plan.read(none).verdict().outcome()).isEqualTo(Outcome.ACCEPTED);
        plan.proceed(none);
        assertThat(body(plan.render())).isEqualTo("{\"name\":\"Bot\"}");
        assertThat(plan.prepares()).isTrue();
        plan.proceed(answered(201, "{\"id\": 9007199254740993}"));
        Request request = plan.render();
        assertThat(plan.prepares()).isFalse();
        assertThat(request.url()).isEqualTo("https://vendor.example/contacts/9007199254740993/calls");
        assertThat(body(request)).isEqualTo("{\"contact\":9007199254740993,\"n\":\"9007199254740993!\"}");
    }

    @Test
    void aCallWhoseConditionDoesNotHoldIsLeftOut() {
        Plan plan = plan();
        plan.render();
        plan.proceed(answered(200, "{\"items\": [{\"id\": 7}]}"));
        assertThat(body(plan.render())).isEqualTo("{\"contact\":7,\"n\":\"7!\"}");
        assertThat(plan.prepares()).isFalse();
        Reading reading = plan.read(answered(200, "{\"id\": \"r\"}"));
        assertThat(reading.verdict().outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(reading.reference()).isEqualTo("7/r");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    200 | {}                  | ACCEPTED
                    204 |                     | ACCEPTED
                    404 |                     | ACCEPTED
                    200 | {"code": "known"}   | DUPLICATE
                    422 | {"code": "later"}   | CLOSED
                    302 |                     | MISCONFIGURED
                    400 |                     | MISCONFIGURED
                    401 |                     | MISCONFIGURED
                    408 |                     | UNAVAILABLE
                    429 |                     | RATE_LIMITED
                    500 |                     | UNAVAILABLE
                    503 |                     | UNAVAILABLE
                    """)
    void aPreparationGoesOnOrSaysHowTheAttemptEnds(int status, String body, Outcome outcome) {
        Plan plan = plan();
        plan.render();
        assertThat(plan.read(answered(status, body == null ? "" : body))
                        .verdict()
                        .outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_CONNECTED, UNAVAILABLE",
        "BEGUN, UNAVAILABLE",
        "TOKEN_DOWN, UNAVAILABLE",
        "TOKEN_REFUSED, MISCONFIGURED",
        "NOT_RENDERED, MISCONFIGURED"
    })
    void aPreparationThatFailsIsNeverUnconfirmed(Reply.Kind kind, Outcome outcome) {
        Plan plan = plan();
        plan.render();
        assertThat(plan.read(new Reply.Failed(kind, "why")).verdict().outcome()).isEqualTo(outcome);
    }

    @Test
    void theCallThatRingsIsReadByItsOwnRules() {
        Plan plan = plan();
        plan.render();
        plan.proceed(answered(200, "{\"items\": [{\"id\": 8}]}"));
        plan.render();
        assertThat(plan.read(answered(200, "{\"code\": \"known\"}")).verdict().outcome())
                .isEqualTo(Outcome.UNCONFIRMED);
        assertThat(plan.read(new Reply.Failed(Reply.Kind.BEGUN, "why"))
                        .verdict()
                        .outcome())
                .isEqualTo(Outcome.UNCONFIRMED);
    }

    @Test
    void aRetryHintOfAPreparationIsRead() {
        Plan plan = plan();
        plan.render();
        assertThat(plan.read(answered(429, "{\"wait\": 30}")).retryAfter()).hasSeconds(30);
    }

    @Test
    void whatIsMissingInTheUrlStopsTheAttempt() {
        Plan plan = plan();
        plan.render();
        plan.proceed(answered(200, ""));
        plan.render();
        plan.proceed(answered(200, ""));
        assertThatThrownBy(plan::render).hasMessage("url: {prepared.contact} has no value");
        assertThat(plan.prepares()).isFalse();
    }

    @Test
    void aPreviewSupposesAnAnswer() {
        Plan plan = plan();
        plan.render();
        plan.suppose();
        assertThat(body(plan.render())).isEqualTo("{\"contact\":\"{prepared.contact}\",\"n\":\"{prepared.contact}!\"}");
    }

    @Test
    void namesAreKnownOnlyToWhatComesAfter() {
        assertThat(problems("query: {phone: =phone.e164,", "query: {phone: =prepared.contact,"))
                .singleElement()
                .asString()
                .contains("prepare.0.query.phone: unknown name `prepared`");
        assertThat(problems("contact: =prepared.contact,", "contact: =prepared.contakt,"))
                .singleElement()
                .asString()
                .endsWith("`prepared` has no `contakt`; did you mean `contact`? Allowed: contact");
        assertThat(problems("answer: {contact: =body.id}", "answer: {contact: =connection.key}"))
                .singleElement()
                .asString()
                .contains("`key` is a secret");
    }

    @Test
    void aRuleOfAPreparationCannotSayThatSomebodyMayRing() {
        assertThat(problems("{code: known, outcome: duplicate}", "{code: known, outcome: unconfirmed}"))
                .singleElement()
                .asString()
                .contains("prepare.0.outcomes.0.outcome: nothing in `prepare` rings anybody");
    }

    @Test
    void anOriginReplacesTheHostOfEveryCall() {
        Plan plan = Sample.mapping(PREPARING)
                .connect("c", Map.of(), Map.of("key", "k"), "http://127.0.0.1:9")
                .plan(inputs());
        assertThat(plan.render().url()).startsWith("http://127.0.0.1:9/contacts?");
    }
}
