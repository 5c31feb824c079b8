package io.ringdown.mapping;

import io.ringdown.mapping.cell.Bounds;
import io.ringdown.mapping.cell.Json;
import io.ringdown.mapping.cell.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes requests for one connection.
 *
 * @param key put into every request; null when there is none
 * @param spellings every form in which the connection's secrets may stand in a request
 */
record Renderer(Account account, Auth auth, Credentials.Key key, Bounds bounds, Set<String> spellings) {

    /** @throws Unrendered when a cell fails or a bound is reached */
    Request render(Call call, View view) {
        Map<String, Object> query = Maps.of(call.query().render(view), "query");
        Map<String, Object> extra = new LinkedHashMap<>();
        Object body = call.body().render(view);
        if (key != null) {
            switch (key.in()) {
                case "query" -> key.addTo(query, view);
                case "body" -> body = withKey(call.format(), body, view);
                default -> key.addTo(extra, view);
            }
        }
        Map<String, String> headers = Headers.of(call.headers().render(view));
        headers.putAll(Headers.of(extra));
        if (call.format() != Call.Format.NONE
                && headers.keySet().stream().noneMatch("content-type"::equalsIgnoreCase)) {
            headers.put("Content-Type", call.format().contentType());
        }
        String url = withQuery(call.url().render(view, account.origin()), query);
        byte[] bytes = body(call.format(), body);
        if (bytes.length > bounds.documentBytes() || url.length() > bounds.documentBytes()) {
            throw new Unrendered("the request is larger than " + bounds.documentBytes() + " bytes");
        }
        return new Request(method(call, view), url, headers, bytes, auth, secrets(call, view, headers, query));
    }

    /** In XML the key stands in the root element. */
    private Map<String, Object> withKey(Call.Format format, Object body, View view) {
        Map<String, Object> fields = Maps.of(body, "body");
        if (format == Call.Format.XML) {
            fields.replaceAll((root, content) -> withKey(Call.Format.NONE, content, view));
        } else {
            key.addTo(fields, view);
        }
        return fields;
    }

    private static String method(Call call, View view) {
        String method = Texts.of(call.method().render(view));
        if (method == null || !Call.METHODS.contains(method)) {
            throw new Unrendered("method: yields no method");
        }
        return method;
    }

    private static byte[] body(Call.Format format, Object body) {
        return switch (format) {
            case NONE -> new byte[0];
            case JSON -> Json.write(body == null ? Map.of() : body);
            case FORM ->
                String.join("&", pairs(Maps.of(body, "form"), Percent::form)).getBytes(StandardCharsets.US_ASCII);
            case XML -> XmlWriter.write(Maps.of(body, "xml")).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String withQuery(String url, Map<String, Object> query) {
        List<String> pairs = pairs(query, Percent::encode);
        return pairs.isEmpty() ? url : url + (url.indexOf('?') < 0 ? "?" : "&") + String.join("&", pairs);
    }

    private static List<String> pairs(Map<String, Object> fields, Encoding encoding) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> {
            for (Object one : value instanceof List<?> list ? list : List.of(value)) {
                pairs.add(encoding.of(name) + "=" + encoding.of(Texts.of(one)));
            }
        });
        return pairs;
    }

    /** All secrets, and whole headers, query values and keys that were made of one in a way that may no longer show it. */
    private Set<String> secrets(Call call, View view, Map<String, String> headers, Map<String, Object> query) {
        Set<String> made = new LinkedHashSet<>();
        headers.forEach((name, value) -> derived(part(call.headers(), name), value, made));
        query.forEach((name, value) -> derived(part(call.query(), name), value, made));
        if (key != null) {
            derived(key.value(), key.value().render(view), made);
        }
        if (made.isEmpty()) {
            return spellings;
        }
        Set<String> all = new LinkedHashSet<>(spellings);
        made.forEach(text -> Account.spell(text, all));
        return all;
    }

    /** What makes that entry: its own template, or the one cell that yields the whole map. */
    private static Template part(Template whole, String name) {
        return whole instanceof Template.Fields fields ? fields.fields().getOrDefault(name, Template.NOTHING) : whole;
    }

    private void derived(Template part, Object value, Set<String> made) {
        if (part.values().stream().noneMatch(account.secrets()::containsKey)) {
            return;
        }
        for (Object one : value instanceof List<?> list ? list : Collections.singletonList(value)) {
            String text = Texts.of(one);
            if (text != null && !(part.strings() && spellings.stream().anyMatch(text::contains))) {
                made.add(text);
            }
        }
    }

    /** A way to write one name or value. */
    private interface Encoding {
        String of(String text);
    }
}
