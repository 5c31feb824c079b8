package io.ringdown.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringdown.escalation.Outcome;
import io.ringdown.mapping.file.Problem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A mapping whose call is the connection's values: URL, headers, body and the paths of the answer. */
class AnyApiTest {
    private static final Mapping MAPPING = Sample.mapping("""
            title: Any API
            values:
              method:  {title: Method, enum: [POST, PUT], default: POST}
              url:     {title: URL, type: url, required: true}
              headers: {title: Headers, type: cells}
              body:    {title: Body, type: cells}
              reference: {title: Where the reference stands, type: path}
              code:    {title: Where the code stands, type: path}
              keyName: {title: Header of the key}
              key:     {title: Key, secret: true}
            auth: {key: {in: header, name: =connection.keyName, value: =connection.key}}
            request:
              method: =connection.method
              url: '{url}'
              headers: =connection.headers
              json: =connection.body
            answer:
              reference: =$at(body, connection.reference)
              code: =$at(body, connection.code)
            outcomes:
            - {status: 2xx, outcome: accepted}
            """);

    private static Map<String, Object> values(Object body) {
        Map<String, Object> values = new HashMap<>();
        values.put("url", "https://crm.example/tasks?team=1");
        values.put("body", body);
        values.put("headers", Map.of("X-Conversation", "=conversation.id"));
        values.put("reference", "data.id");
        values.put("code", "errors[0].code");
        values.put("keyName", "X-Token");
        return values;
    }

    private static List<String> problems(Object body) {
        InvalidMapping invalid = catchThrowableOfType(
                InvalidMapping.class, () -> MAPPING.connect("crm", values(body), Map.of("key", "k"), null));
        return invalid == null
                ? List.of()
                : invalid.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void theConnectionsTemplateIsTheRequest() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("to", "=phone.e164");
        body.put("tags", List.of("chat", "=context.tag", "=context.none"));
        Connected connected = MAPPING.connect("crm", values(body), Map.of("key", "k1"), null);
        Map<String, Object> inputs = Sample.inputs();
        inputs.put("context", Map.of("tag", "vip"));
        Request request = connected.plan(inputs).render();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.url()).isEqualTo("https://crm.example/tasks?team=1");
        assertThat(request.headers()).containsEntry("X-Conversation", "c-1").containsEntry("X-Token", "k1");
        assertThat(Sample.body(request)).isEqualTo("{\"to\":\"+33612345678\",\"tags\":[\"chat\",\"vip\"]}");
        assertThat(connected.contextNames()).containsExactlyInAnyOrder("tag", "none");
        assertThat(MAPPING.contextNames()).isEmpty();
    }

    @Test
    void callsCanBePlannedWhereTheTemplateReadsTheTime() {
        assertThat(MAPPING.connect("crm", values(Map.of("at", "=callAt")), Map.of(), null)
                        .schedules())
                .isTrue();
        assertThat(MAPPING.connect("crm", values(Map.of("to", "=phone.e164")), Map.of(), null)
                        .schedules())
                .isFalse();
    }

    @Test
    void theTemplateMayComeAsJsonText() {
        Connected connected = MAPPING.connect("crm", values("{\"to\": \"=phone.e164\"}"), Map.of(), null);
        Request request = connected.plan(Sample.inputs()).render();
        assertThat(Sample.body(request)).isEqualTo("{\"to\":\"+33612345678\"}");
        assertThat(request.headers()).doesNotContainKey("X-Token");
    }

    @Test
    void theAnswerIsReadAtTheConnectionsPaths() {
        Connected connected = MAPPING.connect("crm", values(Map.of("a", "b")), Map.of(), null);
        assertThat(connected
                        .read(Sample.answered(201, "{\"data\":{\"id\":42}}"), Sample.inputs())
                        .reference())
                .isEqualTo("42");
        Reading refused = connected.read(Sample.answered(400, "{\"errors\":[{\"code\":\"bad\"}]}"), Sample.inputs());
        assertThat(refused.code()).isEqualTo("bad");
        assertThat(refused.verdict().outcome()).isEqualTo(Outcome.MISCONFIGURED);
    }

    @Test
    void aTemplateIsCheckedAsAMappingIs() {
        Map<String, Object> body = new HashMap<>();
        body.put("a", "=phone.e614");
        body.put("b", Map.of("c", "=connection.key"));
        body.put("d", "=$now()");
        assertThat(problems(body))
                .containsExactlyInAnyOrder(
                        "connection crm: values.body.a: `phone` has no `e614`; did you mean `e164`? Allowed: callingCode, country, digits, e164, national, possible, raw, significant",
                        "connection crm: values.body.b.c: `key` is a secret: it can be read in auth, headers, query and url only",
                        "connection crm: values.body.d: $now is not available in mappings");
        assertThat(problems("no map"))
                .containsExactly("connection crm: values.body: must be a map of name to text or cell");
    }

    @Test
    void aTemplateCannotReachSecretsByARoundaboutWay() {
        Connected connected = MAPPING.connect(
                "crm",
                values(Map.of("all", "=connection", "root", "=$$.connection.*", "deep", "=**")),
                Map.of("key", "hush-hush"),
                null);
        assertThat(Sample.body(connected.plan(Sample.inputs()).render()))
                .contains("crm.example")
                .doesNotContain("hush");
    }

    @Test
    void aHeaderOfATemplateCannotBeTheClients() {
        Map<String, Object> values = values(Map.of("a", "b"));
        values.put("headers", Map.of("Content-Length", "5"));
        Connected connected = MAPPING.connect("crm", values, Map.of(), null);
        assertThat(catchThrowableOfType(
                        Unrendered.class, () -> connected.plan(Sample.inputs()).render()))
                .hasMessage("headers: the header `Content-Length` is set by the HTTP client alone");
    }
}
