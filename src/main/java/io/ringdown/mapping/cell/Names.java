package io.ringdown.mapping.cell;

import io.ringdown.escalation.Answer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the expressions at one place of a mapping can read.
 *
 * @param known names and the parts of each; no parts means that any may be asked for
 * @param values the fields of the connection
 * @param secrets whether secret fields are among what can be read
 */
public record Names(Map<String, Set<String>> known, Map<String, ValueField> values, boolean secrets) {
    private static final Map<String, Set<String>> ESCALATION = escalation();

    private static Map<String, Set<String>> escalation() {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        names.put(
                "phone",
                Set.of("raw", "e164", "digits", "national", "callingCode", "significant", "country", "possible"));
        names.put("visitor", Set.of("name"));
        names.put("conversation", Set.of("id", "page"));
        names.put("bot", Set.of("name"));
        names.put("language", Set.of());
        names.put("channel", Set.of());
        names.put("consent", Set.of("given", "at", "notice", "noticeVersion", "text"));
        names.put("context", Set.of());
        names.put("callAt", Set.of());
        names.put("attempt", Set.of("id", "key"));
        names.put("now", Set.of());
        return names;
    }

    /** Of a platform's file where it reads a request. */
    public static Names asked() {
        return new Names(Map.of("body", Set.of(), "headers", Set.of(), "query", Set.of()), Map.of(), false);
    }

    /** Of a platform's file where it makes an answer: the keys of the contract. */
    public static Names told() {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        Answer.dryRun("").asMap().keySet().forEach(key -> names.put(key, Set.of()));
        return new Names(names, Map.of(), false);
    }

    /** Of a credential or a call that serves no escalation: the connection alone. */
    public static Names connection(Map<String, ValueField> values) {
        return new Names(Map.of("connection", values.keySet()), values, true);
    }

    /** Of a call that serves an escalation. */
    public static Names request(Map<String, ValueField> values) {
        Map<String, Set<String>> names = new LinkedHashMap<>(ESCALATION);
        names.put("connection", values.keySet());
        return new Names(names, values, true);
    }

    /** These and what a vendor answered; never a secret. */
    public Names answered() {
        Map<String, Set<String>> names = new LinkedHashMap<>(known);
        for (String part : Set.of("status", "headers", "body", "text")) {
            names.put(part, Set.of());
        }
        return new Names(names, values, false);
    }

    /** These and what is signed; {@code signature} itself too, where it is known already. */
    public Names signing(boolean signature) {
        Map<String, Set<String>> names = new LinkedHashMap<>(known);
        names.put("request", Set.of("method", "url", "host", "path", "query", "target", "body", "bodyHash"));
        names.put("now", Set.of());
        if (signature) {
            names.put("signature", Set.of());
        }
        return new Names(names, values, secrets);
    }

    /** These and what an earlier answer left. */
    public Names keeping(Set<String> kept) {
        Map<String, Set<String>> names = new LinkedHashMap<>(known);
        names.put("kept", kept);
        return new Names(names, values, secrets);
    }

    /** These and what the answers of earlier calls left. */
    public Names prepared(Set<String> prepared) {
        if (prepared.isEmpty()) {
            return this;
        }
        Map<String, Set<String>> names = new LinkedHashMap<>(known);
        names.put("prepared", Set.copyOf(prepared));
        return new Names(names, values, secrets);
    }

    /** The same without secrets. */
    public Names open() {
        return new Names(known, values, false);
    }

    Set<String> readable() {
        Set<String> readable = new LinkedHashSet<>(values.keySet());
        if (!secrets) {
            readable.removeIf(name -> values.get(name).secret());
        }
        return readable;
    }
}
