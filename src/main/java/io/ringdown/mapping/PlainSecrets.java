package io.ringdown.mapping;

import io.ringdown.mapping.file.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds keys, tokens and passwords that stand in a file itself, where everybody reads them. It tells the line and the kind,
 * never the text. The forms are those that the vendors document for their own keys.
 */
public final class PlainSecrets {
    private static final String ADVICE = ": revoke it, and make it a value with `secret: true`";
    private static final Map<String, Pattern> FORMS = forms();
    private static final Pattern EXAMPLE = Pattern.compile("\\bexample:.*[|>\"]");

    private PlainSecrets() {}

    private static Map<String, Pattern> forms() {
        Map<String, Pattern> forms = new LinkedHashMap<>();
        forms.put("an access key of AWS", Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"));
        forms.put("a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"));
        forms.put("a signed token (JWT)", Pattern.compile("\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}"));
        forms.put("a token of GitHub", Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36}"));
        forms.put("a token of Slack", Pattern.compile("\\bxox[abprs]-[0-9A-Za-z-]{10,}"));
        forms.put("a key of Google", Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}"));
        forms.put("a key of Stripe", Pattern.compile("\\b[sr]k_live_[0-9A-Za-z]{16,}"));
        forms.put("an API key of Twilio", Pattern.compile("\\bSK[0-9a-f]{32}\\b"));
        forms.put("a bearer token", Pattern.compile("\\b[Bb]earer [\\w.~+/-]{20,}"));
        forms.put("a password", Pattern.compile("https?://[^/\\s:@{}'\"]+:[^/\\s@{}'\"]+@"));
        return forms;
    }

    /** Cases sign with the key that a value has for an example: made for that, and of no use elsewhere. */
    private static boolean isExample(List<String> lines, int i) {
        return EXAMPLE.matcher(lines.get(i)).find()
                || i > 0 && EXAMPLE.matcher(lines.get(i - 1)).find();
    }

    /** An error for each line of the file that holds one, but for examples of private keys. */
    public static List<Problem> in(String file, byte[] bytes) {
        List<Problem> found = new ArrayList<>();
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            for (Map.Entry<String, Pattern> form : FORMS.entrySet()) {
                if (form.getValue().matcher(lines.get(i)).find() && !isExample(lines, i)) {
                    found.add(new Problem(file, i + 1, 0, form.getKey() + " stands here in plain text" + ADVICE));
                }
            }
        }
        return found;
    }
}
