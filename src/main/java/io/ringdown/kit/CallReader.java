package io.ringdown.kit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.ringdown.mapping.Unrendered;
import io.ringdown.mapping.XmlReader;
import io.ringdown.mapping.XmlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a call that a case expects. */
final class CallReader {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private CallReader() {}

    static ExpectedCall read(Part call) {
        if (Stream.of("json", "form", "xml").filter(call.node()::has).count() > 1) {
            call.wrong("only one of `json`, `form` and `xml` can be the body");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        call.at("headers").fields().forEach((name, value) -> headers.put(name, value.text()));
        return new ExpectedCall(
                call.at("method").text(),
                call.at("url").text(),
                headers,
                call.at("claims").missing() ? null : call.at("claims").node(),
                call.at("json").missing() ? null : call.at("json").node(),
                call.at("form").missing() ? null : form(call.at("form")),
                call.at("xml").missing() ? null : xml(call.at("xml")));
    }

    private static Map<String, List<String>> form(Part form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.fields()
                .forEach((name, value) ->
                        fields.put(name, value.items().stream().map(Part::text).toList()));
        return fields;
    }

    /** Written and read back, so that it compares as the vendor would read it. */
    private static JsonNode xml(Part xml) {
        try {
            Map<String, Object> read = XmlReader.read(XmlWriter.write(JSON.convertValue(xml.node(), MAP)));
            if (read != null) {
                return JSON.valueToTree(read);
            }
        } catch (Unrendered | IllegalArgumentException none) {
            // told below
        }
        xml.wrong(
                "is no XML document: one root element, names of elements, `@name`, `#text`, and no prefix without its xmlns");
        return MissingNode.getInstance();
    }
}
