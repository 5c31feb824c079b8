package io.ringdown.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.escalation.VisitorTexts;
import io.ringdown.flow.http.HttpReply;
import io.ringdown.flow.http.Rejected;
import io.ringdown.mapping.Reply;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {
    private final Registry registry = new Registry(Map.of());
    private final Checks checks = new Checks(
            registry, new Replies(new Answers(VisitorTexts.of(List.of()), InstantSource.system()), Admins.JSON));

    @Test
    void aVendorThatTakesTheCredentialsIsAllWell() throws IOException {
        JsonNode found = found("genesys-cloud", answered(200));

        assertThat(found.toString())
                .isEqualTo("{\"ok\":true,\"reached\":true,\"tls\":true,\"signedIn\":true,\"status\":200,\"millis\":0,"
                        + "\"message\":\"The vendor took the credentials.\"}");
    }

    @ParameterizedTest
    @CsvSource({"401, false", "403, false", "404, true", "429, true", "500, false", "302, false"})
    void whoeverIsToldSomethingElseThanNoWasSignedIn(int status, boolean signedIn) throws IOException {
        JsonNode found = found("genesys-cloud", answered(status));

        assertThat(found.path("ok").booleanValue()).isFalse();
        assertThat(found.path("reached").booleanValue()).isTrue();
        assertThat(found.path("signedIn").booleanValue()).isEqualTo(signedIn);
        assertThat(found.path("message").textValue()).contains(Integer.toString(status));
    }

    @Test
    void aRefusedTokenMeansThatTheVendorWasReached() throws IOException {
        JsonNode found = found("genesys-cloud", new Reply.Failed(Reply.Kind.TOKEN_REFUSED, "status 401"));

        assertThat(found.path("reached").booleanValue()).isTrue();
        assertThat(found.path("tls").booleanValue()).isTrue();
        assertThat(found.path("signedIn").booleanValue()).isFalse();
    }

    @Test
    void aVendorThatIsNotReachedIsSaidToBeSo() throws IOException {
        JsonNode found = found("genesys-cloud", new Reply.Failed(Reply.Kind.NOT_CONNECTED, "no such host"));

        assertThat(found.path("reached").booleanValue()).isFalse();
        assertThat(found.path("tls").booleanValue()).isFalse();
        assertThat(found.path("message").textValue()).isEqualTo("The vendor was not reached: no such host");
    }

    @Test
    void aMappingWithoutCheckCallsNobodyAndSaysWhatToDo() throws IOException {
        Exchange exchange = begun("json-api");

        assertThat(Outbound.of(exchange).isToSend()).isFalse();
        assertThat(reported(exchange).path("message").textValue()).contains("escalate with a number of your own");
    }

    @Test
    void aConnectionThatCannotBeUsedSaysSo() throws IOException {
        registry.connections(Map.of("c", Connection.unusable("c", 1, false)));
        Exchange exchange = Admins.exchange("");
        exchange.getMessage().setHeader("name", "c");
        checks.begin(exchange);

        assertThat(reported(exchange).path("message").textValue()).contains("cannot be used");
    }

    @Test
    void anUnknownConnectionIsNotFound() {
        Exchange exchange = Admins.exchange("");
        exchange.getMessage().setHeader("name", "nope");

        assertThatThrownBy(() -> checks.begin(exchange)).isInstanceOf(Rejected.class);
    }

    private JsonNode found(String mapping, Reply reply) throws IOException {
        Exchange exchange = begun(mapping);
        assertThat(Outbound.of(exchange).isToSend()).isTrue();
        Outbound.of(exchange).reply = reply;
        return reported(exchange);
    }

    private JsonNode reported(Exchange exchange) throws IOException {
        checks.report(exchange);
        return Admins.JSON.readTree(
                exchange.getMessage().getBody(HttpReply.class).body());
    }

    private Exchange begun(String name) {
        registry.connections(Map.of("c", Admins.connection(name)));
        Exchange exchange = Admins.exchange("");
        exchange.getMessage().setHeader("name", "c");
        checks.begin(exchange);
        return exchange;
    }

    private static Reply answered(int status) {
        return new Reply.Answered(status, Map.of(), new byte[0]);
    }
}
