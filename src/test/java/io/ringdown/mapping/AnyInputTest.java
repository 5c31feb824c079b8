package io.ringdown.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.escalation.Consent;
import io.ringdown.escalation.Escalation;
import io.ringdown.escalation.Phone;
import io.ringdown.mapping.cell.Trees;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any text in any input, and what looks like a placeholder or an expression in it, arrives as it is; nothing in it is evaluated. */
class AnyInputTest {
    private static final Mapping MAPPING = Sample.mapping("""
            title: Every input
            values:
              plain: {title: Plain}
              list: {title: List, list: true}
              key: {title: Key, secret: true}
            request:
              method: POST
              url: https://vendor.example/{connection.plain}/{conversation.id}
              query: {secret: =connection.key}
              json:
                phone: =phone.raw
                visitor: =visitor.name
                conversation: =conversation.id
                page: =conversation.page
                bot: =bot.name
                language: =language
                consent: =consent.text
                value: =connection.plain
                list: [=connection.list]
                context: =context
                pairs: =$list(context, "name", "value")
                joined: ="<" & visitor.name & ">"
                alternative: =gone.x ?? visitor.name
                asked: '=$string({"a": visitor.name})'
                replaced: '=$replace(visitor.name, /^/, "$0")'
            outcomes: []
            """.replace("gone.x", "context.gone"));

    @Property(tries = 400)
    void anyTextArrivesAsItIs(@ForAll("texts") String given, @ForAll("texts") String key) throws IOException {
        String text = "-" + given;
        Connected connected =
                MAPPING.connect("c", Map.of("plain", text, "list", List.of(text, "b")), Map.of("key", text), null);
        Request request = connected.plan(inputs(text, "k" + key)).render();

        String sound = Trees.sound(text);
        JsonNode body = new ObjectMapper().readTree(request.body());
        for (String field : new String[] {
            "phone", "visitor", "conversation", "page", "bot", "language", "consent", "value", "alternative", "replaced"
        }) {
            assertThat(body.path(field).asText()).as(field).isEqualTo(sound);
        }
        assertThat(body.path("joined").asText()).isEqualTo("<" + sound + ">");
        assertThat(body.path("list").get(0).asText()).isEqualTo(sound);
        assertThat(body.path("context").path(Trees.sound("k" + key)).asText()).isEqualTo(sound);
        assertThat(body.path("pairs").get(0).path("name").asText()).isEqualTo(Trees.sound("k" + key));
        assertThat(body.path("asked").asText()).startsWith("{\"a\":");
        assertThat(request.url()).matches("https://vendor\\.example/[\\w.~%-]+/[\\w.~%-]+\\?secret=[\\w.~%-]+");
        assertThat(request.url()).endsWith("?secret=" + Percent.encode(text));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> marks = Arbitraries.of(
                "{{ringdown.home}}",
                "${env:HOME}",
                "=1+1",
                "==",
                "$now()",
                "{connection.key}",
                "{phone.e164}",
                "\"",
                "\\",
                "\\u0000",
                "\u0000",
                "\r\n",
                "\u2028",
                "\ud800",
                "😀",
                "\u202e",
                "$1",
                "RAW(x)",
                "#{x}",
                "%2F",
                "../",
                "'; --");
        return Arbitraries.oneOf(marks, Arbitraries.strings().ofMaxLength(12))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }

    private static Map<String, Object> inputs(String text, String key) {
        Phone phone = new Phone(text, null, null, null, null, null, null, false);
        Escalation escalation = new Escalation(
                "c",
                phone,
                text,
                null,
                null,
                text,
                "bot",
                text,
                "FR",
                text,
                new Consent(true, null, null, null, text),
                null,
                text,
                Map.of(key, text));
        return Inputs.of(escalation, "bot", "a", "k", Instant.EPOCH);
    }
}
