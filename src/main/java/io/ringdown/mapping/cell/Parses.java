package io.ringdown.mapping.cell;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions of cells that read a text as data. What is missing yields nothing, and so does a text of another kind. */
final class Parses {
    private Parses() {}

    /** {@code $json(text)}: the data of a JSON text, with whole numbers kept exactly. */
    static Object json(Object text) {
        return text == null ? null : Json.read(Texts.of(text));
    }

    /** {@code $form(text)}: the pairs of a form, or of a URL's query, decoded; a name that stands twice has a list. */
    static Object form(Object text) {
        if (text == null) {
            return null;
        }
        Map<String, List<Object>> pairs = new LinkedHashMap<>();
        for (String pair : Texts.of(text).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        Map<String, Object> form = new LinkedHashMap<>();
        pairs.forEach((name, values) -> form.put(name, values.size() == 1 ? values.get(0) : values));
        return form.isEmpty() ? null : form;
    }

    /** What is wrongly encoded stays as it is. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException raw) {
            return text;
        }
    }
}
