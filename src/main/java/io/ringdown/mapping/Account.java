package io.ringdown.mapping;

import io.ringdown.mapping.cell.Reads;
import io.ringdown.mapping.cell.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of one connection, checked and typed.
 *
 * @param all values and secrets together
 * @param origin without a slash at its end; null for the vendor's own
 * @param cells values of type {@code cells}, compiled
 * @param reads what mapping and cells read
 */
record Account(
        Map<String, Object> values,
        Map<String, String> secrets,
        Map<String, Object> all,
        String origin,
        Map<String, Template> cells,
        Reads reads) {

    View view(Map<String, Object> inputs) {
        return View.of(inputs, values, all);
    }

    /** Every spelling in which a secret may stand in a request. */
    Set<String> spellings() {
        Set<String> spellings = new LinkedHashSet<>();
        secrets.values().forEach(secret -> spell(secret, spellings));
        return Collections.unmodifiableSet(spellings);
    }

    /** Adds the text as it is, percent-encoded, as in a form, as in JSON, and in Base64. */
    static void spell(String secret, Set<String> spellings) {
        if (!secret.isEmpty()) {
            String json = Texts.of(List.of(secret));
            spellings.add(secret);
            spellings.add(Percent.encode(secret));
            spellings.add(Percent.form(secret));
            spellings.add(json.substring(2, json.length() - 2));
            spellings.add(Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Override
    public String toString() {
        return "Account";
    }
}
