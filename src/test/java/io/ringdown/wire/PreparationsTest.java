package io.ringdown.wire;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import io.ringdown.wire.VendorServer.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that a mapping makes before the one that rings, as a vendor sees them come. */
final class PreparationsTest {
    private static final String MAPPING = """
            title: A vendor that wants a contact first
            values:
              secret: {title: Secret, required: true, secret: true, example: s3cret}
            auth:
              oauth2: {tokenUrl: 'https://login.acme.example/token', clientId: ringdown, clientSecret: =connection.secret}
            prepare:
            - method: GET
              url: https://api.acme.example/contacts
              query: {phone: =phone.e164}
              answer: {contact: '=body.items[0].id', code: =body.code, reference: =body.call}
              outcomes: [{code: called, outcome: duplicate}]
            - when: =$not($exists(prepared.contact))
              method: POST
              url: https://api.acme.example/contacts
              json: {phone: =phone.e164}
              answer: {contact: =body.id}
            request:
              method: POST
              url: https://api.acme.example/contacts/{prepared.contact}/calls
              xml: {Call: {contact: =prepared.contact, bot: =bot.name}}
            answer: {reference: =body.id}
            outcomes: [{status: 201, outcome: accepted}]
            check: none
            limits: {timeout: %s}
            """;

    @TempDir
    static Path folder;

    private static VendorServer vendor;
    private static TestGateway gateway;
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    @BeforeAll
    static void start() throws Exception {
        vendor = new VendorServer(request -> new Answer(404, "{}"));
        for (String name : new String[] {"patient", "hasty"}) {
            Path own = Files.createDirectories(folder.resolve("custom/mappings/" + name));
            Files.writeString(own.resolve("mapping.yaml"), MAPPING.formatted(name.equals("hasty") ? "300ms" : "20s"));
        }
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
    void eachCallIsSentWithWhatTheOnesBeforeItFoundAndOnlyTheLastRings() {
        vendor.becomes(request -> switch (request.method() + " " + request.path()) {
            case "POST /token" -> token("tok-1");
            case "GET /contacts" -> new Answer(200, "{\"items\":[]}");
            case "POST /contacts" -> new Answer(201, "{\"id\":9007199254740993}");
            default -> new Answer(201, "{\"id\":\"v-1\"}");
        });

        JsonNode answer = escalate("first", "patient");

        assertThat(answer.path("outcome").asText()).isEqualTo("accepted");
        List<Received> contacts = vendor.requests("/contacts");
        contacts = contacts.subList(contacts.size() - 2, contacts.size());
        assertThat(contacts).extracting(Received::method).containsExactly("GET", "POST");
        assertThat(contacts.get(0).target()).isEqualTo("/contacts?phone=%2B33639980" + NUMBERS);
        Received rang = vendor.last("/contacts/9007199254740993/calls");
        assertThat(vendor.requests("/contacts/9007199254740993/calls")).hasSize(1);
        assertThat(rang.header("Content-Type")).isEqualTo("application/xml");
        assertThat(rang.header("Authorization")).isEqualTo("Bearer tok-1");
        assertThat(rang.text())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Call><contact>9007199254740993</contact>"
                        + "<bot>bot-first</bot></Call>");
    }

    @Test
    void aTokenThatAPreparationFindsRevokedIsRenewed() {
        AtomicInteger tokens = new AtomicInteger();
        vendor.becomes(request -> switch (request.method() + " " + request.path()) {
            case "POST /token" -> token("old-" + tokens.incrementAndGet());
            case "GET /contacts" ->
                request.header("Authorization").equals("Bearer old-1")
                        ? new Answer(401, "{}")
                        : new Answer(200, "{\"items\":[{\"id\":\"renewed\"}]}");
            default -> new Answer(201, "{}");
        });

        assertThat(escalate("renewing", "patient").path("outcome").asText()).isEqualTo("accepted");
        assertThat(tokens).hasValue(2);
        assertThat(vendor.requests("/contacts/renewed/calls"))
                .singleElement()
                .satisfies(call -> assertThat(call.header("Authorization")).isEqualTo("Bearer old-2"));
    }

    @Test
    void aPreparationThatFailsEndsTheAttemptAndNobodyIsCalled() {
        AtomicInteger rung = new AtomicInteger();
        String bot = connected("failing", "patient");
        for (int status : new int[] {500, 429, 403}) {
            vendor.becomes(request -> switch (request.path()) {
                case "/token" -> token("tok-3");
                case "/contacts" -> new Answer(status, "{}");
                default -> new Answer(201, "{\"n\":" + rung.incrementAndGet() + "}");
            });
            assertThat(escalateBy(bot, "failing").path("outcome").asText())
                    .isEqualTo(status == 500 ? "unavailable" : status == 429 ? "rate-limited" : "misconfigured");
        }
        assertThat(rung).hasValue(0);
    }

    @Test
    void aRuleOfAPreparationDecidesWhatTheBotHears() {
        vendor.becomes(request -> request.path().equals("/token")
                ? token("tok-4")
                : new Answer(200, "{\"code\":\"called\",\"call\":\"v-7\"}"));

        JsonNode answer = escalate("knowing", "patient");

        assertThat(answer.path("outcome").asText()).isEqualTo("duplicate");
        assertThat(answer.path("accepted").asBoolean()).isTrue();
        assertThat(json(gateway.send(
                                "GET",
                                "/v1/escalations/" + answer.path("escalationId").asText(),
                                TestGateway.ADMIN,
                                null))
                        .at("/attemptLog/0/vendorReference")
                        .asText())
                .isEqualTo("v-7");
    }

    @Test
    void aPreparationThatIsNeverAnsweredLeavesNoDoubt() {
        CountDownLatch over = new CountDownLatch(1);
        vendor.becomes(request -> {
            if (request.path().equals("/contacts")) {
                await(over);
            }
            return request.path().equals("/token") ? token("tok-5") : new Answer(200, "{}");
        });
        try {
            assertThat(escalate("hasty", "hasty").path("outcome").asText()).isEqualTo("unavailable");
        } finally {
            over.countDown();
        }
    }

    @Test
    void previewAndDryRunShowEveryCallAndSendNone() {
        AtomicInteger called = new AtomicInteger();
        vendor.becomes(request -> {
            called.addAndGet(request.path().equals("/token") ? 0 : 1);
            return token("tok-6");
        });
        String bot = connected("shown", "patient");
        JsonNode preview = json(gateway.send(
                "POST",
                "/v1/mappings/patient/preview",
                TestGateway.ADMIN,
                Map.of("escalation", Map.of("phone", "+33639980199"))));
        JsonNode dry = json(gateway.send(
                "POST", "/v1/connections/shown/escalations?dryRun=true", bot, Map.of("phone", "+33639980199")));

        assertThat(preview.at("/prepare/0/url").asText())
                .isEqualTo("https://api.acme.example/contacts?phone=%2B33639980199");
        assertThat(preview.path("prepare")).hasSize(1);
        assertThat(preview.path("url").asText())
                .isEqualTo("https://api.acme.example/contacts/%7Bprepared.contact%7D/calls");
        assertThat(preview.path("body").asText()).contains("<contact>{prepared.contact}</contact>");
        assertThat(dry.at("/request/prepare")).hasSize(1);
        assertThat(dry.path("outcome").asText()).isEqualTo("dry-run");
        assertThat(called).hasValue(0);
    }

    private static Answer token(String value) {
        return new Answer(200, "{\"access_token\":\"" + value + "\",\"expires_in\":86400}");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonNode escalate(String connection, String mapping) {
        return escalateBy(connected(connection, mapping), connection);
    }

    private static String connected(String connection, String mapping) {
        gateway.connection(connection, mapping, Map.of(), Map.of("secret", "s3cret"), vendor.origin());
        return gateway.bot("bot-" + connection, connection, Map.of("deadline", "30s"));
    }

    private static JsonNode escalateBy(String bot, String connection) {
        return json(gateway.escalate(connection, bot, Map.of("phone", "+33639980" + NUMBERS.incrementAndGet())));
    }
}
