package io.ringdown.mapping;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Shows a vendor's request to people: every secret in it as dots. */
public final class Masked {
    private static final String DOTS = "••••";
    /** A shorter secret is hidden only where it is a word: dots inside of words would tell which letters it has. */
    private static final int TELLING = 4;

    private static final Request NOTHING = new Request("", "", Map.of(), new byte[0], new Auth.None(), Set.of());

    private Masked() {}

    /**
     * The call that rings, and as {@code prepare} those before it. Nobody asks the vendor, so that what it would answer stands there
     * as {@code {prepared.name}}; a call that cannot be built of that is shown empty.
     *
     * @throws Unrendered when the first call cannot be built
     */
    public static Map<String, Object> view(Plan plan) {
        Request request = plan.render();
        List<Map<String, Object>> before = new ArrayList<>();
        while (request != null && plan.prepares()) {
            before.add(view(request, plan.now()));
            plan.suppose();
            request = supposed(plan);
        }
        Map<String, Object> view = view(request == null ? NOTHING : request, plan.now());
        if (!before.isEmpty()) {
            view.put("prepare", before);
        }
        return view;
    }

    private static Request supposed(Plan plan) {
        try {
            return plan.render();
        } catch (Unrendered e) {
            return null;
        }
    }

    /**
     * The keys of the contract: {@code method, url, headers, body, bytes}.
     *
     * @param now stands in headers that tell when the request was signed
     */
    public static Map<String, Object> view(Request request, Instant now) {
        List<String> secrets = request.secrets().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, value) -> headers.put(name, masked(value, secrets)));
        headers.putAll(Proof.masked(request, now));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("method", request.method());
        view.put("url", masked(request.url(), secrets));
        view.put("headers", headers);
        view.put("body", masked(new String(request.body(), StandardCharsets.UTF_8), secrets));
        view.put("bytes", request.body().length);
        return view;
    }

    private static String masked(String text, List<String> secrets) {
        String masked = text;
        for (String secret : secrets) {
            masked = hidden(masked, secret);
        }
        return masked;
    }

    private static String hidden(String text, String secret) {
        return secret.length() >= TELLING
                ? text.replace(secret, DOTS)
                : Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(secret) + "(?![\\p{L}\\p{N}])")
                        .matcher(text)
                        .replaceAll(DOTS);
    }
}
