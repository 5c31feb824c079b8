package io.ringdown.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a call that a case expects. */
final class CallReader {
    private CallReader() {}

    static ExpectedCall read(Part call) {
        call.keys("method", "url", "headers", "claims", "json", "form");
        if (call.node().has("json") && call.node().has("form")) {
            call.wrong("`json` and `form` cannot both be the body");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        call.at("headers").fields().forEach((name, value) -> headers.put(name, value.text()));
        return new ExpectedCall(
                call.needed("method").text(),
                call.needed("url").text(),
                headers,
                call.at("claims").missing() ? null : call.at("claims").node(),
                call.at("json").missing() ? null : call.at("json").node(),
                call.at("form").missing() ? null : form(call.at("form")));
    }

    private static Map<String, List<String>> form(Part form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.fields()
                .forEach((name, value) ->
                        fields.put(name, value.items().stream().map(Part::text).toList()));
        return fields;
    }
}
