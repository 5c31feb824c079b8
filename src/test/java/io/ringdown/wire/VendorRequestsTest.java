package io.ringdown.wire;

import static io.ringdown.TestGateway.JSON;
import static io.ringdown.TestGateway.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import io.ringdown.specs.VendorSpec;
import io.ringdown.vendor.AwsSignature;
import io.ringdown.wire.VendorServer.Answer;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves for the vendors, as an HTTP server that is none of ours receives it, judged by the vendors' own specifications. */
final class VendorRequestsTest {
    private static final String TOKEN = "{\"access_token\":\"tok-1\",\"token_type\":\"bearer\",\"expires_in\":86400}";
    private static final String CALLBACKS = "/api/v2/conversations/callbacks";
    private static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
    private static final String CALLS = "/2010-04-01/Accounts/" + ACCOUNT + "/Calls.json";
    private static final String VOICE = "/contact/outbound-voice";
    private static final String RENEWED = """
            title: A vendor that renews its tokens
            number: any
            values:
              secret: {title: Secret, required: true, secret: true, example: s3cret}
            auth:
              oauth2: {tokenUrl: https://login.acme.example/acme/token, clientId: ringdown, clientSecret: =connection.secret}
            request:
              method: POST
              url: https://api.acme.example/acme/calls
              headers: {X-Request-Key: =attempt.key}
              json: {number: =phone.e164}
            outcomes:
              - {status: 200, outcome: accepted}
              - {status: 422, outcome: invalid-number}
            check: none
            """;

    @TempDir
    static Path folder;

    private static VendorServer vendor;
    private static TestGateway gateway;

    @BeforeAll
    static void start() throws Exception {
        vendor = new VendorServer(request -> new Answer(404, "{}"));
        Path own = Files.createDirectories(folder.resolve("custom/mappings/acme"));
        Files.writeString(own.resolve("mapping.yaml"), RENEWED);
        gateway = TestGateway.start(
                folder.resolve("data"),
                Map.of(
                        "private.hosts", vendor.origin().getAuthority(),
                        "custom", folder.resolve("custom").toString()));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        vendor.close();
    }

    @Test
    void genesysReceivesWhatItsSpecificationWantsAndIsAskedForOneToken() throws Exception {
        vendor.becomes(request -> request.path().equals("/oauth/token")
                ? new Answer(200, TOKEN)
                : new Answer(202, "{\"conversation\":{\"id\":\"g-1\"},\"callbackIdentifiers\":[]}"));
        String bot = connected(
                "genesys",
                "genesys-cloud",
                Map.of("region", "mypurecloud.ie", "queueId", "q-1", "clientId", "id:1"),
                Map.of("clientSecret", "s3cret+/="));

        JsonNode answer = escalate("genesys", bot, "06 39 98 01 01", "g-1");
        escalate("genesys", bot, "06 39 98 01 02", "g-2");

        assertThat(answer.path("outcome").asText()).isEqualTo("accepted");
        Received token = vendor.last("/oauth/token");
        assertThat(vendor.requests("/oauth/token")).hasSize(1);
        assertThat(token.method()).isEqualTo("POST");
        assertThat(token.header("Authorization")).isEqualTo(basic("id%3A1:s3cret%2B%2F%3D"));
        assertThat(form(token)).containsExactly("grant_type=client_credentials");
        Received first = vendor.requests(CALLBACKS).get(0);
        assertThat(vendor.requests(CALLBACKS)).hasSize(2);
        assertThat(first.header("Authorization")).isEqualTo("Bearer tok-1");
        assertThat(judged("genesys-cloud", first)).isEmpty();
        assertThat(first.json()).isEqualTo(JSON.readTree("""
                {"queueId": "q-1", "callbackNumbers": ["+33639980101"], "callbackUserName": "Zoë \\"Z\\" O'Hara", "countryCode": "FR",
                 "validateCallbackNumbers": true, "data": {"conversationId": "g-1", "botName": "bot-genesys"}}"""));
    }

    @Test
    void twilioReceivesWhatItsSpecificationWantsWithBasicCredentials() {
        vendor.becomes(request -> new Answer(201, "{\"sid\":\"CA1\",\"status\":\"queued\"}"));
        String bot = connected(
                "twilio",
                "twilio-calls",
                Map.of(
                        "accountSid",
                        ACCOUNT,
                        "from",
                        "+15005550006",
                        "twimlUrl",
                        "https://voice.acme.example/in?brand=a"),
                Map.of("authToken", "t0ken"));

        JsonNode answer = escalate("twilio", bot, "+1 202 555 0101", "t 1&2");

        assertThat(answer.path("outcome").asText()).isEqualTo("accepted");
        Received call = vendor.last(CALLS);
        assertThat(vendor.requests(CALLS)).hasSize(1);
        assertThat(call.header("Authorization")).isEqualTo(basic(ACCOUNT + ":t0ken"));
        assertThat(judged("twilio-calls", call)).isEmpty();
        assertThat(form(call))
                .containsExactlyInAnyOrder(
                        "To=+12025550101",
                        "From=+15005550006",
                        "Url=https://voice.acme.example/in?brand=a&conversationId=t%201%262&botName=bot-twilio");
    }

    @Test
    void connectReceivesWhatItsModelWantsSignedAsAwsWouldSignIt() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        vendor.becomes(request -> calls.getAndIncrement() == 0
                ? new Answer(
                        400,
                        "{\"__type\":\"InvalidParameterException\",\"Message\":\"DestinationPhoneNumber is wrong\"}")
                : new Answer(200, "{\"ContactId\":\"c-1\"}"));
        String bot = connected(
                "connect",
                "amazon-connect",
                Map.of(
                        "region", "eu-central-1",
                        "instanceId", "11aa",
                        "contactFlowId", "22bb",
                        "queueId", "33cc",
                        "accessKeyId", "AKIDEXAMPLE"),
                Map.of("secretAccessKey", "wJalrXUtnFEMI/K7MDENG"));

        JsonNode refused = escalate("connect", bot, "06 39 98 01 03", "c-1");
        JsonNode corrected = escalate("connect", bot, "06 39 98 01 04", "c-1");

        assertThat(refused.path("outcome").asText()).isEqualTo("invalid-number");
        assertThat(corrected.path("outcome").asText()).isEqualTo("accepted");
        List<Received> sent = vendor.requests(VOICE);
        assertThat(sent).hasSize(2);
        for (Received request : sent) {
            assertThat(judged("amazon-connect", request)).isEmpty();
            assertThat(request.header("Authorization"))
                    .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
                    .contains("/eu-central-1/connect/aws4_request", "host")
                    .isEqualTo(AwsSignature.of(request.raw(), "wJalrXUtnFEMI/K7MDENG"))
                    .isNotEqualTo(AwsSignature.of(request.raw(), "another"));
        }
        assertThat(sent.get(1).json().path("DestinationPhoneNumber").asText()).isEqualTo("+33639980104");
        assertThat(sent.get(0).json().path("ClientToken").asText())
                .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                .isNotEqualTo(sent.get(1).json().path("ClientToken").asText());
    }

    @Test
    void anAttemptThatIsSentAgainKeepsItsKeyAndACorrectedNumberHasAnother() {
        AtomicInteger calls = new AtomicInteger();
        vendor.becomes(request -> request.path().equals("/acme/token")
                ? new Answer(200, TOKEN)
                : new Answer(new int[] {401, 422, 200}[calls.getAndIncrement()], "{}"));
        String bot = connected("acme", "acme", Map.of(), Map.of("secret", "s3cret"));

        JsonNode refused = escalate("acme", bot, "06 39 98 01 05", "a-1");
        JsonNode corrected = escalate("acme", bot, "06 39 98 01 06", "a-1");

        assertThat(refused.path("outcome").asText()).isEqualTo("invalid-number");
        assertThat(corrected.path("outcome").asText()).isEqualTo("accepted");
        List<String> keys = vendor.requests("/acme/calls").stream()
                .map(request -> request.header("X-Request-Key"))
                .toList();
        assertThat(keys).hasSize(3);
        assertThat(keys.get(1)).isEqualTo(keys.get(0));
        assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
        assertThat(vendor.requests("/acme/token")).hasSize(2);
    }

    /** A connection at the vendor, and a bot's key for it. */
    private static String connected(
            String name, String mapping, Map<String, String> values, Map<String, String> secrets) {
        gateway.connection(name, mapping, values, secrets, vendor.origin());
        return gateway.bot("bot-" + name, name, Map.of());
    }

    private static JsonNode escalate(String connection, String bot, String phone, String conversation) {
        return json(gateway.escalate(
                connection,
                bot,
                Map.of("phone", phone, "conversationId", conversation, "visitorName", "Zoë \"Z\" O'Hara")));
    }

    private static List<String> judged(String mapping, Received request) {
        return VendorSpec.of(mapping).orElseThrow().problems(request.sent());
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    }

    private static List<String> form(Received request) {
        return Arrays.stream(request.text().split("&"))
                .map(pair -> URLDecoder.decode(pair, UTF_8))
                .toList();
    }
}
