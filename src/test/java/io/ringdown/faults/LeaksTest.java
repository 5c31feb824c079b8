package io.ringdown.faults;

import static io.ringdown.vendor.RawVendor.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import io.ringdown.vendor.RawVendor;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Between bot and vendor passes what the mapping names, and nothing else, in either direction. */
class LeaksTest {
    /** Puts one text of the bot into every place of a request. */
    private static final String EVERYWHERE = """
            title: Everywhere
            number: any
            values:
              token: {title: Token, secret: true, required: true, example: t}
            request:
              method: PUT
              url: https://vendor.example/calls/{context.note}/end?first={context.note}
              query: {z: =context.note, a: [=context.note, '1']}
              headers: {X-Note: =context.note, X-Token: =connection.token}
              json: {note: =context.note, name: =visitor.name, deep: [{bot: =bot.name, page: =conversation.page}]}
            answer: {reference: =body.id}
            outcomes: [{status: 200, outcome: accepted}]
            check: none
            """;

    @TempDir
    static Path folder;

    private static LogLines log;
    private static FaultyVendors vendors;

    private RawVendor vendor;

    @BeforeAll
    static void start() throws IOException {
        log = new LogLines();
        Path mapping = Files.createDirectories(folder.resolve("custom/mappings/everywhere"));
        Files.writeString(mapping.resolve("mapping.yaml"), EVERYWHERE);
        vendors = new FaultyVendors(
                folder.resolve("data"),
                Map.of("custom", folder.resolve("custom").toString()),
                FaultyVendors.PATIENT);
    }

    @AfterAll
    static void stop() {
        vendors.close();
        log.close();
    }

    @BeforeEach
    void open() throws IOException {
        vendor = RawVendor.answering("HTTP/1.1 200 OK\r\nSet-Cookie: " + Canary.VENDOR + "=1\r\nX-Secret: "
                + Canary.VENDOR + "\r\nLocation: http://127.0.0.1:1/\r\nCamelHttpResponseCode: 418\r\nX-Powered-By: "
                + Canary.VENDOR + "\r\nContent-Type: text/" + Canary.VENDOR
                + "\r\nContent-Length: 12\r\n\r\n{\"id\":\"r-1\"}");
    }

    @AfterEach
    void close() throws IOException {
        vendor.close();
    }

    @Test
    void nothingOfTheBotsRequestReachesTheVendorBesideTheMapping() {
        FaultyVendors.Line line = vendors.line(vendor.url() + "/calls", Map.of(), "20s");
        HttpRequest request = HttpRequest.newBuilder(
                        at(
                                line,
                                "?CamelHttpUri=http://127.0.0.1:1/evil&camelhttppath=/evil&CAMELHTTPMETHOD=DELETE&CamelHttpQuery=e%3D1"
                                        + "&Authorization=evil&httpClient.soTimeout=1&Host=evil&X-Evil=1&Content-Type=text/evil"))
                .headers("X-API-Key", line.key(), "Content-Type", "application/json; x=evil")
                .headers("Authorization", "Basic evil", "Cookie", "evil=1", "X-Evil", "1", "User-Agent", "evil")
                .headers("CamelHttpUri", "http://127.0.0.1:1/evil", "camelhttppath", "/evil")
                .headers("CAMELHTTPMETHOD", "DELETE", "CamelHttpQuery", "evil=1", "CamelHttpRawQuery", "evil=1")
                .headers(
                        "CamelBeanMethodName",
                        "evil",
                        "CamelSqlQuery",
                        "drop table attempt",
                        "org.apache.camel.evil",
                        "1")
                .headers(
                        "Accept",
                        "text/evil",
                        "Accept-Language",
                        "evil",
                        "X-Forwarded-For",
                        "6.6.6.6",
                        "traceparent",
                        "evil")
                .headers("Transfer-Evil", "1", "Idempotency-Key", "evil-1", "Via", "evil", "Forwarded", "for=evil")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"phone\":\"+33639987760\",\"botName\":\"b\",\"CamelHttpUri\":\"evil\",\"evil\":1}"))
                .build();

        HttpResponse<String> response = vendors.gateway.send(request);

        assertThat(TestGateway.json(response).path("outcome").asText()).isEqualTo("accepted");
        assertThat(vendor.requests()).singleElement().satisfies(sent -> assertThat(sent.lines())
                .containsExactlyInAnyOrder(
                        "POST /calls HTTP/1.1",
                        "Host: 127.0.0.1:" + vendor.port(),
                        "Authorization: " + Canary.SECRET,
                        "Content-Type: application/json",
                        "Content-Length: 38",
                        "Accept-Encoding: gzip, x-gzip, deflate",
                        "Connection: keep-alive",
                        "User-Agent: Ringdown/" + version(sent),
                        "",
                        "{\"phone\":\"+33639987760\",\"botName\":\"b\"}"));
    }

    @Test
    void fieldsOfAFormSteerNothing() {
        FaultyVendors.Line line = vendors.line(vendor.url() + "/calls", Map.of(), "20s");
        HttpRequest request = HttpRequest.newBuilder(at(line, ""))
                .headers("X-API-Key", line.key(), "Content-Type", "application/x-www-form-urlencoded")
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                "phone=%2B33639987761&botName=b&CamelHttpUri=http%3A%2F%2F127.0.0.1%3A1%2F&CamelHttpMethod=DELETE&Authorization=evil"))
                .build();

        assertThat(TestGateway.json(vendors.gateway.send(request))
                        .path("outcome")
                        .asText())
                .isEqualTo("accepted");
        assertThat(vendor.requests())
                .singleElement()
                .asString()
                .startsWith("POST /calls HTTP/1.1\r\n")
                .endsWith("{\"phone\":\"+33639987761\",\"botName\":\"b\"}")
                .doesNotContain("evil", "Camel");
    }

    @Test
    void nothingOfTheVendorsHeadersReachesTheBot() {
        HttpResponse<String> response =
                vendors.line(vendor.url(), Map.of(), "20s").send();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().map().keySet())
                .containsExactlyInAnyOrder(
                        ":status",
                        "content-type",
                        "content-length",
                        "x-content-type-options",
                        "content-security-policy",
                        "referrer-policy",
                        "cache-control");
        assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(response.body()).doesNotContain(Canary.VENDOR);
    }

    @Test
    void aRefusedRequestDoesNotEchoWhatItCarried() {
        FaultyVendors.Line line = vendors.line(vendor.url(), Map.of(), "20s");
        for (String body : List.of("{\"phone\": [[[", "[1]", "", "<xml>" + Canary.CONTEXT + "</xml>")) {
            HttpResponse<String> response = vendors.gateway.send(HttpRequest.newBuilder(
                            at(line, "?note=" + Canary.CONTEXT))
                    .headers("X-API-Key", line.key(), "X-Note", Canary.CONTEXT, "Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build());

            assertThat(response.statusCode()).isEqualTo(400);
            Canary.assertAbsent(List.of(response.headers().map().toString(), response.body()));
            assertThat(response.headers().map().toString()).doesNotContain(line.key());
        }
        assertThat(vendor.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{env:HOME}}",
                "{{ringdown.home}}/",
                "a ${body}",
                "a ${exchangeProperty.journey}",
                "${env:HOME}",
                "${jndi:ldap://127.0.0.1:1/x}",
                "=1+1",
                "==1+1",
                "$eval(\"1+1\")",
                "RAW(a&b)",
                "%7B%7Benv:HOME%7D%7D",
                "+%2B /../?&#;é☎\uD83D\uDCDE",
                "a\nX-Evil: 1\n\nGET /evil HTTP/1.1",
                "\"}],\"evil\":[{\"",
                "'; drop table attempt; --"
            })
    void whatABotSendsStaysText(String text) throws IOException {
        FaultyVendors.Line line = vendors.line(Map.of(
                "mapping", "everywhere", "values", Map.of(), "secrets", Map.of("token", "t"), "origin", vendor.url()));
        Map<String, Object> body = new HashMap<>(Canary.escalation(line.n()));
        body.putAll(Map.of("note", text, "visitorName", text, "botName", text, "page", text));
        body.put(text, text);

        JsonNode answer = TestGateway.json(vendors.gateway.escalate(line.name(), line.key(), body));

        assertThat(answer.path("outcome").asText()).isEqualTo("accepted");
        String sent = vendor.requests().get(0);
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
        assertThat(vendor.requests()).hasSize(1);
        assertThat(vendor.line(0))
                .isEqualTo("PUT /calls/" + encoded + "/end?first=" + encoded + "&z=" + encoded + "&a=" + encoded
                        + "&a=1 HTTP/1.1");
        assertThat(sent.lines()).doesNotContain("X-Evil: 1");
        JsonNode json = TestGateway.JSON.readTree(
                sent.substring(sent.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(json.fieldNames()).toIterable().containsExactlyInAnyOrder("note", "name", "deep");
        assertThat(json.path("note").asText()).isEqualTo(text);
    }

    @Test
    void jmxAndLogShowNothingOfACallThatIsUnderWay() throws Exception {
        FaultyVendors.Line[] line = new FaultyVendors.Line[1];
        try (RawVendor slow = new RawVendor(peer -> {
            peer.read();
            try {
                Canary.assertAbsent(Attributes.all());
                peer.write(ok("{\"id\":\"r-1\"}"));
            } catch (javax.management.JMException e) {
                throw new IOException(e);
            }
        })) {
            line[0] = vendors.line(slow.url() + "/" + Canary.CONTEXT, Map.of(), "20s");

            assertThat(line[0].escalate().path("outcome").asText()).isEqualTo("accepted");
        }
        List<String> attributes = Attributes.all();
        assertThat(attributes).anyMatch(each -> each.contains("deliver"));
        Canary.assertAbsent(attributes);
        Canary.assertAbsent(log.all());
    }

    private static URI at(FaultyVendors.Line line, String query) {
        return vendors.gateway.address().resolve("/v1/connections/" + line.name() + "/escalations" + query);
    }

    private static String version(String sent) {
        return sent.replaceAll("(?s).*User-Agent: Ringdown/([^\r\n]+).*", "$1");
    }
}
