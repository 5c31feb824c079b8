package io.ringdown.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringdown.mapping.file.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectTest {
    private static final Mapping MAPPING = Sample.mapping("""
            title: Sample
            values:
              region:  {title: Region, enum: [eu, us], default: eu}
              queueId: {title: Queue, required: true}
              sid:     {title: SID, pattern: 'AC[0-9a-f]+'}
              server:  {title: Server, format: host}
              big:     {title: Big, type: integer}
              groups:  {title: Groups, type: integer, list: true}
              fast:    {title: Fast, type: boolean}
              ratio:   {title: Ratio, type: number}
              id:      {title: Id path, type: path}
              where:   {title: Where, type: url}
              one:     {title: One, anyOf: caller}
              other:   {title: Other, anyOf: caller}
              token:   {title: Token, secret: true, required: true}
            request:
              method: POST
              url: https://{region}.vendor.example/x
              json: {r: =connection.region, g: [=connection.groups], b: =connection.big, f: =connection.fast, n: =connection.ratio}
            outcomes: []
            """);

    private static List<String> problems(Map<String, Object> values, Map<String, String> secrets, String origin) {
        InvalidMapping refused =
                catchThrowableOfType(InvalidMapping.class, () -> MAPPING.connect("acme", values, secrets, origin));
        return refused == null
                ? List.of()
                : refused.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void valuesAreTypedAndDefaultsFilledIn() {
        Connected connected = MAPPING.connect(
                "acme",
                Map.of(
                        "queueId",
                        "q",
                        "one",
                        "1",
                        "big",
                        "5489054234632192999",
                        "groups",
                        List.of(1, "36000123456789"),
                        "fast",
                        "true",
                        "ratio",
                        "0.25"),
                Map.of("token", "t"),
                null);
        Request request = connected.plan(Map.of()).render();
        assertThat(request.url()).isEqualTo("https://eu.vendor.example/x");
        assertThat(Sample.body(request))
                .isEqualTo("{\"r\":\"eu\",\"g\":[1,36000123456789],\"b\":5489054234632192999,\"f\":true,\"n\":0.25}");
    }

    @Test
    void allThatIsWrongIsToldAtOnceByNameAndWithoutTheValue() {
        assertThat(problems(
                        Map.ofEntries(
                                Map.entry("region", "mars"),
                                Map.entry("queueid", "q"),
                                Map.entry("sid", "XX1-private"),
                                Map.entry("server", "a/b"),
                                Map.entry("big", "92233720368547758080"),
                                Map.entry("fast", "maybe"),
                                Map.entry("ratio", "x"),
                                Map.entry("id", "a b"),
                                Map.entry("where", "ftp://x"),
                                Map.entry("token", "t")),
                        Map.of("queueId", "q"),
                        "https://user@host/?q"))
                .containsExactlyInAnyOrder(
                        "connection acme: values.queueid: unknown; did you mean `queueId`? Allowed: big, fast, groups, id, one, other, queueId, ratio, region, server, sid, where",
                        "connection acme: values.token: is a secret: it belongs under secrets",
                        "connection acme: secrets.queueId: is no secret: it belongs under values",
                        "connection acme: values.region: must be one of eu, us",
                        "connection acme: values.queueId: required (Queue)",
                        "connection acme: values.sid: must match AC[0-9a-f]+",
                        "connection acme: values.server: must be a host name with an optional port, such as api.vendor.example:8443",
                        "connection acme: values.big: must be a whole number of at most 64 bits",
                        "connection acme: values.fast: must be true or false",
                        "connection acme: values.ratio: must be a number",
                        "connection acme: values.id: must be a dotted path such as data.id or items[0].code",
                        "connection acme: values.where: must be a URL with http:// or https://, every special character percent-encoded, without user and #",
                        "connection acme: values: one of one, other is needed",
                        "connection acme: secrets.token: required (Token)",
                        "connection acme: origin: must be http:// or https:// with host, optional port and path prefix, nothing else");
    }

    @Test
    void anEmptyTextIsAsIfNotGiven() {
        assertThat(problems(Map.of("queueId", "", "one", "x"), Map.of("token", ""), null))
                .containsExactly(
                        "connection acme: values.queueId: required (Queue)",
                        "connection acme: secrets.token: required (Token)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "https://gw.example/prefix/", "http://127.0.0.1:9"})
    void originsAreSchemeHostPortAndPrefix(String origin) {
        assertThat(problems(Map.of("queueId", "q", "one", "x"), Map.of("token", "t"), origin))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "ftp://a.example",
                "https://",
                "https://a.example?x=1",
                "https://a.example#f",
                "https://u:p@a.example",
                "https://a.example/{x}",
                "file:///etc"
            })
    void nothingElseIsAnOrigin(String origin) {
        assertThat(problems(Map.of("queueId", "q", "one", "x"), Map.of("token", "t"), origin))
                .hasSize(1);
    }

    @Test
    void credentialsThatYieldNothingAreTold() {
        Mapping mapping = Sample.mapping(
                "title: T\nvalues: {user: {title: User}}\nauth: {basic: {user: =connection.user, password: p}}\n"
                        + "request: {method: GET, url: 'https://vendor.example/x'}\noutcomes: []\n");
        InvalidMapping refused =
                catchThrowableOfType(InvalidMapping.class, () -> mapping.connect("acme", Map.of(), Map.of(), null));
        assertThat(refused).hasMessage("connection acme: auth: `user` yields nothing");
    }

    @Test
    void nothingPrintsSecrets() {
        Connected connected =
                MAPPING.connect("acme", Map.of("queueId", "q", "one", "x"), Map.of("token", "hush-hush"), null);
        assertThat(connected + " " + connected.auth() + " "
                        + connected.plan(Map.of()).render())
                .doesNotContain("hush");
    }
}
