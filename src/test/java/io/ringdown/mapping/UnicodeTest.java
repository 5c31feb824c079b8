package io.ringdown.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.escalation.Consent;
import io.ringdown.escalation.Escalation;
import io.ringdown.mapping.cell.Trees;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.AbstractStringAssert;

/** Whatever a visitor types arrives as the text that it is. */
class UnicodeTest {
    private static final String CALL =
            "request: {method: POST, url: 'https://vendor.example/{visitor.name}', query: {q: =visitor.name}, %s: "
                    + "{name: =visitor.name, all: ['=visitor.name & \"!\"', =context.x], map: {k: =visitor.name}}}\noutcomes: []\n";
    private static final Connected JSON = Sample.connected(Sample.HEAD + CALL.formatted("json"));
    private static final Connected FORM = Sample.connected(Sample.HEAD + CALL.formatted("form"));
    private static final Connected XML = Sample.connected(Sample.HEAD
            + "request: {method: POST, url: 'https://vendor.example/', xml: {r: {'@a': =visitor.name, t: =visitor.name, "
            + "l: [=context.x, '=context.x & \"!\"']}}}\noutcomes: []\n");

    private static Map<String, Object> inputs(String text) {
        Escalation escalation = new Escalation(
                "c",
                null,
                null,
                null,
                null,
                "Bot",
                "bot",
                "en",
                "FR",
                "-" + text,
                Consent.UNSAID,
                null,
                null,
                Map.of("x", text));
        return Inputs.of(escalation, "bot", "a", "k", Instant.EPOCH);
    }

    /** What XML 1.0 cannot carry is replaced as half a character is. */
    private static String legal(String text) {
        return sound(text).replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "\ufffd");
    }

    private static String sound(String text) {
        return Trees.sound(text);
    }

    @Property(tries = 400)
    void anyTextMakesSoundJsonThatReadsBackEqual(@ForAll String text) throws IOException {
        Map<?, ?> body =
                new ObjectMapper().readValue(JSON.plan(inputs(text)).render().body(), Map.class);
        assertThat(body.get("name")).isEqualTo(sound("-" + text));
        assertThat((Iterable<?>) body.get("all")).asString().startsWith("[" + sound("-" + text) + "!");
        assertThat(body.get("map")).isEqualTo(Map.of("k", sound("-" + text)));
    }

    @Property(tries = 400)
    void anyTextMakesASoundFormThatReadsBackEqual(@ForAll String text) {
        String form = Sample.body(FORM.plan(inputs(text)).render());
        assertThat(form).matches("[A-Za-z0-9*._%+&=-]+");
        assertThat(fields(form).get("name")).isEqualTo(sound("-" + text));
    }

    @Property(tries = 400)
    void anyTextMakesSoundXmlThatReadsBackEqual(@ForAll String text) {
        Map<?, ?> root = (Map<?, ?>)
                XmlReader.read(Sample.body(XML.plan(inputs(text)).render())).get("r");
        assertThat(root.get("@a")).isEqualTo(legal("-" + text));
        assertThat(root.get("t")).isEqualTo(legal("-" + text));
        assertThat(root.get("l")).isEqualTo(text.isEmpty() ? "!" : List.of(legal(text), legal(text) + "!"));
    }

    @Property(tries = 400)
    void anyTextMakesAUrlThatReadsBackEqual(@ForAll String text) {
        String url = JSON.plan(inputs(text)).render().url();
        assertThat(url).matches("https://vendor\\.example/[A-Za-z0-9._~%-]+\\?q=[A-Za-z0-9._~%-]+");
        assertThat(URI.create(url).getPath()).isEqualTo("/" + sound("-" + text));
    }

    @Example
    void whatLooksLikeAnExpressionStaysText() throws IOException {
        for (String text : new String[] {
            "{{x}}", "${x}", "=1+1", "==x", "$now()", "{phone.e164}", "RAW(x)", "\u0000\u001f", "\ud800", "😀"
        }) {
            Request request = JSON.plan(inputs(text)).render();
            assertBack(request, text);
            assertThat(request.url()).doesNotContain("{").doesNotContain("}");
        }
    }

    private static AbstractStringAssert<?> assertBack(Request request, String text) throws IOException {
        Map<?, ?> body = new ObjectMapper().readValue(request.body(), Map.class);
        return assertThat((String) body.get("name")).isEqualTo(sound("-" + text));
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }
}
