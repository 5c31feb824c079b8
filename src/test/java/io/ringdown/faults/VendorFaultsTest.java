package io.ringdown.faults;

import static io.ringdown.vendor.RawVendor.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import io.ringdown.vendor.RawVendor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a vendor does: one request, one outcome, one closed row, one line in the log, and nothing of anybody in it. */
class VendorFaultsTest {
    private static final String PATIENT = "20s";
    private static final String HASTY = "400ms";
    private static final String HTML = "<!doctype html><title>" + Canary.VENDOR + "</title>";

    @TempDir
    static Path data;

    private static LogLines log;
    private static FaultyVendors vendors;

    @BeforeAll
    static void start() throws IOException {
        log = new LogLines();
        vendors = new FaultyVendors(data);
        // The first call loads classes; short time limits are for the vendor.
        try (RawVendor vendor = RawVendor.answering(ok("{}"))) {
            vendors.line(vendor.url(), Map.of(), PATIENT).escalate();
        }
    }

    @AfterAll
    static void stop() {
        vendors.close();
        log.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("HTML with 200", answer(200, "Content-Type: text/html\r\n", HTML), "unconfirmed"),
                arguments("HTML with 502", answer(502, "Content-Type: text/html\r\n", HTML), "unconfirmed"),
                arguments("HTML with 404", answer(404, "Content-Type: text/html\r\n", HTML), "misconfigured"),
                arguments("204", "HTTP/1.1 204 No Content\r\nX-Secret: " + Canary.VENDOR + "\r\n\r\n", "accepted"),
                arguments("401", refusal(401), "misconfigured"),
                arguments("403", refusal(403), "misconfigured"),
                arguments("407", refusal(407), "misconfigured"),
                arguments("408", refusal(408), "unconfirmed"),
                arguments("500", refusal(500), "unconfirmed"),
                arguments("503", answer(503, "Retry-After: 0\r\n", ""), "unavailable"),
                arguments("599", refusal(599), "unconfirmed"),
                arguments("302 to a metadata address", redirect("http://169.254.169.254/latest/"), "misconfigured"),
                arguments("308 to a vendor", redirect("http://127.0.0.1:1/"), "misconfigured"),
                arguments("a BOM", ok("\u00ef\u00bb\u00bf{\"id\":\"r-1\"}"), "accepted"),
                arguments("invalid UTF-8", ok("{\"id\":\"r-\u00ff\u00fe\"}"), "accepted"),
                arguments("a code of our own", refused("invalid_phone"), "invalid-number"),
                arguments("an unknown code", refused("E17"), "misconfigured"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void anAnswerHasOneOutcome(String name, String answer, String outcome) throws Exception {
        check(outcome, 1, PATIENT, Map.of("invalidNumberCodes", List.of("invalid_phone")), peer -> {
            peer.read();
            peer.write(answer);
            peer.hang();
        });
    }

    @Test
    void anErrorInsideOf200IsNotAccepted() throws Exception {
        JsonNode answer =
                check("unconfirmed", 1, PATIENT, Map.of("codePath", "status", "acceptedCodes", List.of("OK")), peer -> {
                    peer.read();
                    peer.write(ok("{\"status\":\"ERROR\",\"error\":{\"message\":\"" + Canary.VENDOR + "\"}}"));
                });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "30, 30",
        "0, 0",
        "-5, 0",
        "soon, ''",
        "99999999999999999999, 86400",
        "'Wed, 21 Oct 2015 07:28:00 GMT', 0",
        "'Wed, 21 Oct 2099 07:28:00 GMT', 86400",
        "-99999999999999999999, 0"
    })
    void theVendorsRetryAfterIsToldInSecondsWhenItIsAny(String told, String seconds) throws Exception {
        JsonNode answer = check("rate-limited", 1, PATIENT, Map.of(), peer -> {
            peer.read();
            peer.write(answer(429, "Retry-After: " + told + "\r\n", ""));
        });
        assertThat(answer.path("retryAfter").asText()).isEqualTo(seconds);
    }

    static Stream<Arguments> hasty() {
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        return Stream.of(
                arguments("hangs", script(RawVendor.Peer::hang)),
                arguments("hangs in the answer", script(peer -> {
                    peer.write(chunked + "5\r\n{\"id\"\r\n");
                    peer.hang();
                })),
                arguments("trickles", script(VendorFaultsTest::trickle)),
                arguments("resets", script(RawVendor.Peer::reset)),
                arguments("closes", script(peer -> {})),
                arguments("resets in the answer", script(peer -> {
                    peer.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":\"r-1\"");
                    peer.reset();
                })),
                arguments("closes after the status line", script(peer -> peer.write("HTTP/1.1 200 OK\r\n"))),
                arguments("closes within a header", script(peer -> peer.write("HTTP/1.1 200 OK\r\nContent-Ty"))),
                arguments("closes before the empty line", script(peer -> peer.write("HTTP/1.1 200 OK\r\nA: b\r\n"))),
                arguments("breaks a chunk", script(peer -> peer.write(chunked + "5\r\nhello\r\nx" + Canary.VENDOR))),
                arguments("speaks no HTTP", script(peer -> peer.write("+33639987700 " + Canary.VENDOR + "\r\n\r\n"))),
                arguments("answers 5 MB", script(peer -> {
                    peer.write("HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n");
                    peer.write(new byte[5_000_000]);
                })),
                arguments("answers a bomb", script(peer -> {
                    byte[] bomb = gzip(new byte[20_000_000]);
                    peer.write(
                            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
                    peer.write(bomb);
                })),
                arguments(
                        "says it is gzip",
                        script(peer -> peer.write(answer(200, "Content-Encoding: gzip\r\n", "{}")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hasty")
    void noCompleteAnswerIsUnconfirmed(String name, RawVendor.Script script) throws Exception {
        check("unconfirmed", 1, HASTY, Map.of(), peer -> {
            peer.read();
            script.play(peer);
        });
    }

    @Test
    void aVendorThatResetsWithinTheRequestIsUnconfirmedAndNotCalledAgain() throws Exception {
        // Having seen its first byte: reset any sooner, the connection may not stand yet for the client, which then has
        // sent nothing.
        RawVendor.Script script = peer -> {
            peer.socket.getInputStream().read();
            peer.reset();
        };
        try (RawVendor vendor = new RawVendor(script)) {
            JsonNode answer = checked("unconfirmed", vendors.line(vendor.url() + "/calls", Map.of(), PATIENT));
            assertThat(vendor.peers()).as(answer.toString()).hasSize(1);
        }
    }

    @Test
    void aVendorThatListensNowhereIsUnavailable() {
        checked("unavailable", vendors.line("http://127.0.0.1:" + TestGateway.freePort() + "/x", Map.of(), PATIENT));
    }

    @Test
    void aVendorWithoutAddressIsUnavailable() {
        checked("unavailable", vendors.line("https://vendor.invalid/x", Map.of(), PATIENT));
    }

    /** Plays the script on the one connection that the vendor may see. */
    private static JsonNode check(
            String outcome, int requests, String timeout, Map<String, ?> values, RawVendor.Script script)
            throws IOException {
        try (RawVendor vendor = new RawVendor(script)) {
            JsonNode answer = checked(outcome, vendors.line(vendor.url() + "/calls", values, timeout));
            assertThat(vendor.requests()).hasSize(requests);
            return answer;
        }
    }

    @Test
    void anAttemptThatCallsNobodyHasItsLineInTheLogToo() throws Exception {
        try (RawVendor vendor = RawVendor.answering(ok("{}"))) {
            FaultyVendors.Line line = vendors.line(vendor.url(), Map.of(), PATIENT);
            Map<String, Object> other = new HashMap<>(Canary.escalation(line.n()));
            line.escalate();
            other.put("conversationId", "another");
            assertLogged(line, other, "outcome=duplicate reason=repeat");
            other.put("phone", "no thanks");
            assertLogged(line, other, "outcome=missing-number reason=no-digits");
        }
    }

    private static void assertLogged(FaultyVendors.Line line, Map<String, ?> body, String end) {
        JsonNode answer = TestGateway.json(line.gateway().escalate(line.name(), line.key(), body));
        String id = answer.path("escalationId").asText();
        assertThat(log.of("ringdown.attempt", id))
                .filteredOn(told -> told.contains(end))
                .hasSize(1);
    }

    private static JsonNode checked(String outcome, FaultyVendors.Line line) {
        JsonNode answer = line.escalate();
        assertThat(answer.path("outcome").asText()).as(answer.toString()).isEqualTo(outcome);
        assertThat(answer.toString()).doesNotContain(Canary.VENDOR, Canary.NAME, Canary.CONTEXT, "canary-secret");

        JsonNode row = line.row(answer);
        assertThat(row.path("attemptLog").findValuesAsText("outcome")).containsExactly(outcome);
        Canary.assertAbsent(List.of(row.toString()));

        String id = answer.path("escalationId").asText();
        assertThat(log.of("ringdown.attempt", id))
                .singleElement()
                .asString()
                .contains("outcome=" + outcome, "committed=true");
        Canary.assertAbsent(log.all());
        return answer;
    }

    private static String answer(int status, String headers, String body) {
        return "HTTP/1.1 " + status + " X\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String refusal(int status) {
        String body = "{\"error\":{\"message\":\"no " + Canary.VENDOR + " +33639987700\"}}";
        return answer(status, "Content-Type: application/json\r\nWWW-Authenticate: Basic realm=\"x\"\r\n", body);
    }

    private static String refused(String code) {
        return answer(400, "", "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + Canary.VENDOR + "\"}}");
    }

    private static String redirect(String location) {
        return answer(302, "Location: " + location + "\r\n", "");
    }

    private static RawVendor.Script script(RawVendor.Script script) {
        return script;
    }

    private static void trickle(RawVendor.Peer peer) throws IOException {
        peer.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        peer.socket.setSoTimeout(20);
        while (true) {
            peer.write("x");
            try {
                if (peer.socket.getInputStream().read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException stillThere) {
                continue;
            }
        }
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
