package io.ringdown.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.file.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases of mappings that prepare, that speak XML, and that can be asked how a call goes. */
class CallsInCasesTest {
    private static final String MAPPING = """
            title: Acme
            values: {token: {title: Token, secret: true, required: true, example: s3cret}}
            prepare:
            - method: GET
              url: https://api.acme.example/contacts
              query: {phone: =phone.digits}
              headers: {X-Token: =connection.token}
              answer: {contact: =body.id, code: =body.code}
              outcomes: [{code: called, outcome: duplicate}]
            request:
              method: POST
              url: https://api.acme.example/calls
              headers: {X-Token: =connection.token}
              xml: {Call: {'@to': =phone.e164, contact: =prepared.contact, n: [1, 2]}}
            answer: {reference: =body.Call.id}
            outcomes: [{status: 200, outcome: accepted}]
            status:
              method: GET
              url: https://api.acme.example/calls/{kept.reference}
              headers: {X-Token: =connection.token}
              answer: {position: =body.position}
              outcomes: [{when: '=body.gone', outcome: unavailable}]
            check: none
            """;
    private static final String CASE = """
            name: Acme takes the call
            given: {phone: '06 39 98 99 01', country: FR}
            calls:
            - request:
                method: GET
                url: https://api.acme.example/contacts?phone=33639989901
                headers: {X-Token: s3cret}
              vendor: {status: 200, json: {id: 7}}
            - request:
                method: POST
                url: https://api.acme.example/calls
                xml: {Call: {'@to': '+33639989901', contact: 7, n: [1, 2]}}
              vendor: {status: 200, text: '<Call><id>c-7</id></Call>'}
            expect:
              answer: {outcome: accepted, vendorReference: c-7}
              status:
                request: {method: GET, url: https://api.acme.example/calls/c-7}
                vendor: {status: 200, json: {position: 3}}
                answer: {outcome: accepted, position: 3}
            """;

    @TempDir
    Path root;

    private Path vendor;

    @BeforeEach
    void folder() throws IOException {
        vendor = root.resolve("acme");
        Files.createDirectories(vendor.resolve("cases"));
        write("mapping.yaml", MAPPING);
        write("cases/plain.yaml", CASE);
    }

    @Test
    void aCaseHoldsWhenEveryCallDoes() {
        assertThat(run().differences()).isEmpty();
        assertThat(run().request().url()).isEqualTo("https://api.acme.example/calls");
    }

    @Test
    void eachDifferenceNamesItsCall() {
        write(
                "cases/plain.yaml",
                CASE.replace("phone=33639989901", "phone=1")
                        .replace("contact: 7,", "contact: 8,")
                        .replace("n: [1, 2]", "n: 1")
                        .replace("calls/c-7}", "calls/c-8}")
                        .replace("position: 3}\n", "position: 4}\n"));
        assertThat(run().differences())
                .containsExactly(
                        "calls[0].request.url: expected \"https://api.acme.example/contacts?phone=1\", but was \"https://api.acme.example/contacts?phone=33639989901\"",
                        "calls[1].request.xml.Call.contact: expected \"8\", but was \"7\"",
                        "calls[1].request.xml.Call.n: expected \"1\", but was [\"1\",\"2\"]",
                        "status.request.url: expected \"https://api.acme.example/calls/c-8\", but was \"https://api.acme.example/calls/c-7\"",
                        "status.answer.position: expected \"4\", but was \"3\"");
    }

    @Test
    void whatCameCanBeAcceptedCallByCall() throws IOException {
        write(
                "cases/plain.yaml",
                CASE.replace("phone=33639989901", "phone=1")
                        .replace("contact: 7,", "contact: 8,")
                        .replace("calls/c-7}", "calls/c-8}")
                        .replace("position: 3}\n", "position: 4}\n"));
        CaseRun run = run();
        assertThat(String.join("\n", CaseReport.lines(run)))
                .contains("calls, expected")
                .contains("status, expected");
        write("cases/plain.yaml", CaseReport.accepted(Files.readString(vendor.resolve("cases/plain.yaml")), run));
        assertThat(run().differences()).isEmpty();
        assertThat(vendor.resolve("cases/plain.yaml")).content().contains("vendor: {status: 200, json: {id: 7}}");
    }

    @Test
    void aPreparationMayEndTheAttempt() {
        String ended = CASE.substring(0, CASE.indexOf("- request:\n    method: POST"))
                .replace("json: {id: 7}", "json: {code: called}");
        write("cases/plain.yaml", ended + "expect: {answer: {outcome: duplicate, accepted: true, code: called}}\n");
        assertThat(run().differences()).isEmpty();
    }

    @Test
    void aCallTooFewOrTooManyIsTold() {
        write("cases/plain.yaml", CASE.replace("json: {id: 7}", "json: {code: called}"));
        assertThat(run().differences()).first().isEqualTo("calls: the attempt ends after 1 of them");
        write("cases/plain.yaml", """
                name: One call is missing
                given: {phone: '06 39 98 99 01', country: FR}
                expect:
                  request: {method: GET, url: 'https://api.acme.example/contacts?phone=33639989901'}
                  answer: {outcome: accepted}
                vendor: {status: 200}
                """);
        assertThat(run().differences())
                .singleElement()
                .asString()
                .startsWith("calls: the mapping makes another call after 1");
    }

    @Test
    void callsStandInOnePlace() {
        write("cases/plain.yaml", CASE + "vendor: {status: 200}\n");
        assertThat(problems()).contains("calls: every request and answer stands here");
        write("cases/plain.yaml", CASE.replace("vendor: {status: 200, json: {id: 7}}", "vendr: 1"));
        assertThat(problems()).contains("unknown key; did you mean `vendor`?").contains("`vendor` is missing");
        write("cases/plain.yaml", CASE.replace("{Call: {'@to'", "{'Ca ll': {'@to'"));
        assertThat(problems()).contains("is no XML document");
    }

    @Test
    void aSimulatorAnswersEachCallAsTheCaseHasIt() throws Exception {
        try (Simulator simulator = Simulator.start(Mapping.read(vendor), vendor, 0)) {
            assertThat(answer(simulator, "GET", "/contacts?phone=33639989901")).isEqualTo("{\"id\":7}");
            assertThat(answer(simulator, "POST", "/calls")).isEqualTo("<Call><id>c-7</id></Call>");
            assertThat(answer(simulator, "GET", "/calls/c-7")).isEqualTo("{\"position\":3}");
        }
    }

    @Test
    void theCheckTellsWhatOfAPreparationNobodyReadsOrTries() {
        write(
                "mapping.yaml",
                MAPPING.replace("answer: {contact: =body.id,", "answer: {contact: =body.id, other: =body.x,")
                        .replace("request:\n", """
                - when: =$not($exists(prepared.contact))
                  method: POST
                  url: https://api.acme.example/contacts
                  json: {phone: =phone.raw}
                  answer: {contact: =body.id}
                request:
                """.indent(0)));
        List<String> told =
                FolderCheck.of(vendor).stream().map(Problem::message).toList();
        assertThat(told)
                .contains(
                        "prepare.0.answer.other: nothing reads `prepared.other`", "prepare.1: no case sends this call")
                .noneMatch(message -> message.contains("status: no case looks"));
    }

    @Test
    void everyCallIsShown() {
        assertThat(Rendering.lines(Mapping.read(vendor), Cases.read(vendor).get(0)))
                .contains(
                        "GET https://api.acme.example/contacts?phone=33639989901",
                        "POST https://api.acme.example/calls");
    }

    private static String answer(Simulator simulator, String method, String target) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.origin() + target))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("X-Token", "s3cret")
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private CaseRun run() {
        return CaseRunner.run(Mapping.read(vendor), Cases.read(vendor).get(0));
    }

    private String problems() {
        return catchThrowableOfType(InvalidMapping.class, () -> Cases.read(vendor))
                .getMessage();
    }

    private void write(String file, String text) {
        try {
            Files.writeString(vendor.resolve(file), text);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
