package io.ringdown.mapping;

import static io.ringdown.mapping.Sample.answered;
import static io.ringdown.mapping.Sample.inputs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringdown.escalation.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking the vendor how an arranged call goes. */
class StatusTest {
    private static final Map<String, String> KEPT = Map.of("reference", "6E/F9");
    private static final Connected ASKING = Sample.connected(Sample.HEAD + """
            request: {method: POST, url: 'https://vendor.example/feed'}
            answer: {reference: '=$split(headers.location, "/")[-1]'}
            outcomes: [{status: 201, outcome: accepted}]
            status:
              method: GET
              url: https://vendor.example/contact/{kept.reference}
              answer:
                waitSeconds: '=$number(body.Contact.estimatedWaitTime) > 0 ? $number(body.Contact.estimatedWaitTime)'
                code: =body.Contact.statusReason
              outcomes:
              - {when: '=body.Contact.status = "Discarded"', outcome: unavailable}
              - {when: '=body.Contact.id != kept.reference', outcome: misconfigured}
            """);

    @Test
    void theCallIsMadeOfWhatTheFirstAnswerLeft() {
        Request request = ASKING.status(inputs(), KEPT);
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.url()).isEqualTo("https://vendor.example/contact/6E%2FF9");
        assertThat(ASKING.mapping().canAsk()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    200 | <Contact><estimatedWaitTime>42</estimatedWaitTime></Contact> | ACCEPTED
                    200 | <Contact><status>Discarded</status></Contact>                | UNAVAILABLE
                    200 | <Contact><id>other</id></Contact>                            | MISCONFIGURED
                    401 |                                                              | UNCONFIRMED
                    404 |                                                              | UNCONFIRMED
                    500 |                                                              | UNCONFIRMED
                    """)
    void theAnswerSaysHowTheCallGoesOrNothing(int status, String body, Outcome outcome) {
        Reading reading = ASKING.readStatus(answered(status, body == null ? "" : body), inputs(), KEPT);
        assertThat(reading.verdict().outcome()).isEqualTo(outcome);
        assertThat(reading.waiting()).isEqualTo(body != null && body.contains("42") ? Duration.ofSeconds(42) : null);
    }

    @Test
    void aCallIsAskedAboutOnlyByWhatIsKnownOfIt() {
        assertThat(ASKING.mapping().canAsk(Set.of("reference", "line"))).isTrue();
        assertThat(ASKING.mapping().canAsk(Set.of())).isFalse();
        assertThat(asking("?key={attempt.key}").canAsk(Set.of())).isTrue();
        assertThat(asking("?key={attempt.key}&line={kept.line}").canAsk(Set.of()))
                .isFalse();
        assertThat(asking("?key={attempt.key}&line={kept.line}").canAsk(Set.of("line")))
                .isTrue();
        assertThat(asking("?conversation={conversation.id}").canAsk(Set.of())).isFalse();
    }

    private static Mapping asking(String query) {
        return Sample.reading(
                        "answer: {line: =body.line}\noutcomes: []\nstatus: {method: GET, url: 'https://vendor.example/calls"
                                + query + "'}\n")
                .mapping();
    }

    @Test
    void aCallThatReachedNobodyTeachesNothing() {
        Reply reply = new Reply.Failed(Reply.Kind.NOT_CONNECTED, "why");
        assertThat(ASKING.readStatus(reply, inputs(), KEPT).verdict().outcome()).isEqualTo(Outcome.UNCONFIRMED);
    }

    @Test
    void aMappingWithoutStatusCannotAsk() {
        Connected plain = Sample.reading("outcomes: []\n");
        assertThat(plain.mapping().canAsk()).isFalse();
        assertThatThrownBy(() -> plain.status(inputs(), KEPT))
                .isInstanceOf(Unrendered.class)
                .hasMessage("the mapping has no `status`");
    }
}
