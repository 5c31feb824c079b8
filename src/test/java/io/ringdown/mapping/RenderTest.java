package io.ringdown.mapping;

import static io.ringdown.mapping.Sample.body;
import static io.ringdown.mapping.Sample.inputs;
import static io.ringdown.mapping.Sample.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RenderTest {
    private static final String OUTCOMES = "\noutcomes: []\n";

    private static Request request(String call) {
        return Sample.connected(Sample.HEAD + "request:\n" + call.indent(2) + OUTCOMES)
                .plan(inputs())
                .render();
    }

    @Test
    void cellsBecomeTypedDataAndLiteralsStay() {
        assertThat(body(posting("{n: =connection.big, t: on, b: true, i: 3, d: 1.50, e: ==x, q: '={\"a\": 1 = 1}'}")
                        .plan(inputs())
                        .render()))
                .isEqualTo(
                        "{\"n\":5489054234632192999,\"t\":\"on\",\"b\":true,\"i\":3,\"d\":1.50,\"e\":\"=x\",\"q\":{\"a\":true}}");
    }

    @Test
    void whatYieldsNothingGoesWithItsKeyItemMapAndList() {
        assertThat(body(posting(
                                "{a: =visitor.name, b: [=visitor.name], c: {d: {e: =callAt}}, f: '', g: null, h: [=phone.e164, =callAt]}")
                        .plan(inputs())
                        .render()))
                .isEqualTo("{\"h\":[\"+33612345678\"]}");
    }

    @Test
    void falseAndZeroAreSomething() {
        assertThat(body(posting("{a: '=1 = 2', b: =0, c: false}").plan(inputs()).render()))
                .isEqualTo("{\"a\":false,\"b\":0,\"c\":false}");
    }

    @Test
    void aListInAListIsSpliced() {
        assertThat(body(posting("{a: [x, '=[1, 2]', [3]]}").plan(inputs()).render()))
                .isEqualTo("{\"a\":[\"x\",1,2,[3]]}");
    }

    @Test
    void valuesInPathAndQueryArePercentEncodedWhole() {
        Map<String, Object> inputs = inputs();
        inputs.put("conversation", Map.of("id", "a/b?c=d&e#f+g h%{x}é"));
        Request request = Sample.connected(Sample.HEAD
                        + "request: {method: GET, url: 'https://vendor.example/x/{conversation.id}?y={conversation.id}'}"
                        + OUTCOMES)
                .plan(inputs)
                .render();
        String encoded = "a%2Fb%3Fc%3Dd%26e%23f%2Bg%20h%25%7Bx%7D%C3%A9";
        assertThat(request.url()).isEqualTo("https://vendor.example/x/" + encoded + "?y=" + encoded);
    }

    @Test
    void queryRepeatsListsAndWritesMapsAsJsonAndKeepsItsOrder() {
        assertThat(request(
                                "method: GET\nurl: https://vendor.example/x?z=1\nquery: {b: [1, 2], a: {k: v}, c: =callAt, d: =phone.e164}")
                        .url())
                .isEqualTo("https://vendor.example/x?z=1&b=1&b=2&a=%7B%22k%22%3A%22v%22%7D&d=%2B33612345678");
    }

    @Test
    void formsRepeatListsAndWriteMapsAsJson() {
        Request request = request(
                "method: POST\nurl: https://vendor.example/x\nform: {Full Name: A & B, n: [1, two], m: {k: true}}");
        assertThat(body(request)).isEqualTo("Full+Name=A+%26+B&n=1&n=two&m=%7B%22k%22%3Atrue%7D");
        assertThat(request.headers()).containsEntry("Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    void aCallWithoutBodyHasNoContentType() {
        Request request = request("method: GET\nurl: https://vendor.example/x");
        assertThat(request.body()).isEmpty();
        assertThat(request.headers()).isEmpty();
    }

    @Test
    void theMappingsOwnContentTypeCounts() {
        assertThat(request(
                                "method: POST\nurl: https://vendor.example/x\nheaders: {content-type: application/vnd.api+json}\njson: {a: 1}")
                        .headers())
                .containsExactly(Map.entry("content-type", "application/vnd.api+json"));
    }

    @Test
    void theFirstAlternativeThatHoldsIsSent() {
        Connected connected = Sample.connected(Sample.HEAD
                + "request:\n- {when: =callAt, method: PUT, url: 'https://vendor.example/later'}\n"
                + "- {when: =phone.e164, method: POST, url: 'https://vendor.example/now'}" + OUTCOMES);
        assertThat(connected.plan(inputs()).render().method()).isEqualTo("POST");
        Map<String, Object> later = inputs();
        later.put("callAt", "2026-11-24T10:00:00Z");
        assertThat(connected.plan(later).render().method()).isEqualTo("PUT");
        assertThatThrownBy(() -> connected.plan(Map.of()).render())
                .isInstanceOf(Unrendered.class)
                .hasMessage("request: no alternative holds");
    }

    @Test
    void anOriginReplacesTheVendorsOwn() {
        Mapping mapping = Sample.mapping(Sample.HEAD
                + "auth: {oauth2: {tokenUrl: 'https://login.vendor.example/token', clientId: i, clientSecret: =connection.key}}\n"
                + "request: {method: GET, url: 'https://vendor.example/x?y=1'}" + OUTCOMES);
        Connected connected = mapping.connect("c", Map.of(), Map.of("key", "k"), "http://127.0.0.1:9000/sim/");
        assertThat(connected.plan(inputs()).render().url()).isEqualTo("http://127.0.0.1:9000/sim/x?y=1");
        assertThat(((Auth.OAuth2) connected.auth()).tokenUrl()).isEqualTo("http://127.0.0.1:9000/sim/token");
    }

    @Test
    void aValueMissingInTheUrlIsToldByName() {
        Connected connected = Sample.connected(
                Sample.HEAD + "request: {method: GET, url: 'https://vendor.example/{visitor.name}'}" + OUTCOMES);
        assertThatThrownBy(() -> connected.plan(inputs()).render())
                .isInstanceOf(Unrendered.class)
                .hasMessage("url: {visitor.name} has no value");
    }

    @Test
    void aValueCannotClimbInThePath() {
        Connected connected = Sample.connected(
                Sample.HEAD + "request: {method: GET, url: 'https://vendor.example/a/{visitor.name}/b'}" + OUTCOMES);
        Map<String, Object> inputs = inputs();
        inputs.put("visitor", Map.of("name", ".."));
        assertThatThrownBy(() -> connected.plan(inputs).render()).isInstanceOf(Unrendered.class);
    }

    @Test
    void aHeaderStaysOnOneLine() {
        Connected connected = Sample.connected(Sample.HEAD
                + "request: {method: GET, url: 'https://vendor.example/a', headers: {X-Name: =visitor.name}}"
                + OUTCOMES);
        Map<String, Object> inputs = inputs();
        inputs.put("visitor", Map.of("name", "A\r\nX-Evil: 1"));
        assertThat(connected.plan(inputs).render().headers()).containsEntry("X-Name", "A X-Evil: 1");
    }

    @Test
    void aKeyCanStandInTheBody() {
        Connected connected =
                Sample.connected(Sample.HEAD + "auth: {key: {in: body, name: api_key, value: =connection.key}}\n"
                        + "request: {method: POST, url: 'https://vendor.example/a', json: {a: 1}}" + OUTCOMES);
        assertThat(body(connected.plan(inputs()).render())).isEqualTo("{\"a\":1,\"api_key\":\"s3cr3t&\"}");
    }

    @Test
    void everySpellingOfASecretIsNamedForMasking() {
        Request request = request(
                "method: GET\nurl: https://vendor.example/x?k={key}\nheaders: {A: '=\"Basic \" & $base64encode(connection.key & \":\")'}");
        assertThat(request.url()).endsWith("?k=s3cr3t%26");
        assertThat(request.secrets())
                .contains("s3cr3t&", "s3cr3t%26", request.headers().get("A"));
        assertThat(request.toString()).doesNotContain("s3cr3t");
    }

    @Test
    void cancelReadsWhatTheAnswerLeft() {
        Connected connected = Sample.connected(Sample.HEAD
                + "request: {method: POST, url: 'https://vendor.example/a'}\nanswer: {reference: =body.id, task: =body.task}\n"
                + "cancel: {method: DELETE, url: 'https://vendor.example/a/{kept.reference}', json: {task: =kept.task}}"
                + OUTCOMES);
        Map<String, String> kept = connected
                .read(Sample.answered(200, "{\"id\": 7, \"task\": \"t\"}"), inputs())
                .kept();
        assertThat(kept).isEqualTo(Map.of("reference", "7", "task", "t"));
        Request cancel = connected.cancel(inputs(), kept);
        assertThat(cancel.url()).isEqualTo("https://vendor.example/a/7");
        assertThat(body(cancel)).isEqualTo("{\"task\":\"t\"}");
    }

    @Test
    void aCellThatFailsTellsItsPlaceAndNoData() {
        Map<String, Object> inputs = new HashMap<>(inputs());
        inputs.put("visitor", Map.of("name", "+33612345678"));
        assertThatThrownBy(
                        () -> posting("\n    a: =visitor.name + 1").plan(inputs).render())
                .isInstanceOf(Unrendered.class)
                .hasMessageContaining("mapping.yaml:10 request.json.a: ")
                .hasMessageNotContaining("336");
    }

    @Test
    void aDocumentThatGrowsTooLargeIsNotSent() {
        Map<String, Object> inputs = inputs();
        inputs.put("context", Map.of("a", "x".repeat(200_000)));
        assertThatThrownBy(() ->
                        posting("{a: =context.a, b: =context.a}").plan(inputs).render())
                .isInstanceOf(Unrendered.class);
    }

    @Test
    void whatIsReadOfContextIsKnownByName() {
        assertThat(posting("{a: =context.sku, b: '=context.\"order id\"'}").contextNames())
                .isEqualTo(Set.of("sku", "order id"));
    }
}
