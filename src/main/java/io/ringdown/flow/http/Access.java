package io.ringdown.flow.http;

import static io.ringdown.flow.http.Role.ADMIN;
import static io.ringdown.flow.http.Role.BOT;
import static io.ringdown.flow.http.Role.INTEGRATOR;
import static io.ringdown.flow.http.Role.VIEWER;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which role each path needs, and which ones take escalations. A path that does not stand here is refused. Where nothing else is said, paths are
 * written as the router does.
 */
final class Access {
    private static final String PLAIN = "/v1/connections/:connection/escalations";
    private static final String OF_A_PLATFORM = "/v1/platforms/:platform/connections/:connection";
    private static final Set<String> ESCALATIONS = Set.of(PLAIN, OF_A_PLATFORM);

    /** As they are sent. */
    private static final Pattern ESCALATION = Pattern.compile(
            ESCALATIONS.stream().map(path -> path.replaceAll(":\\w+", "[^/]+")).collect(Collectors.joining("|")));

    private static final Map<String, Set<Role>> NEEDED = Map.ofEntries(
            Map.entry("POST " + PLAIN, Set.of(BOT)),
            Map.entry("POST " + OF_A_PLATFORM, Set.of(BOT)),
            Map.entry("GET /v1/escalations/:id", Set.of(BOT, VIEWER)),
            Map.entry("GET /v1/connections/:connection/availability", Set.of(BOT)),
            Map.entry("GET /v1/recipe", Set.of(BOT)),
            Map.entry("GET /v1/iadvize/:bot/external-bots", Set.of(BOT)),
            Map.entry("GET /v1/iadvize/:bot/availability-strategies", Set.of(BOT)),
            Map.entry("PUT /v1/iadvize/:bot/bots/:idOperator", Set.of(BOT)),
            Map.entry("GET /v1/iadvize/:bot/bots/:idOperator", Set.of(BOT)),
            Map.entry("GET /v1/iadvize/:bot/bots/:idOperator/conversation-first-messages", Set.of(BOT)),
            Map.entry("POST /v1/iadvize/:bot/conversations", Set.of(BOT)),
            Map.entry("GET /v1/iadvize/:bot/conversations/:idConversation", Set.of(BOT)),
            Map.entry("POST /v1/iadvize/:bot/conversations/:idConversation/messages", Set.of(BOT)),
            Map.entry("GET /v1/connections", Set.of(VIEWER)),
            Map.entry("POST /v1/connections", Set.of(ADMIN)),
            Map.entry("GET /v1/connections/:name", Set.of(VIEWER)),
            Map.entry("PUT /v1/connections/:name", Set.of(ADMIN)),
            Map.entry("GET /v1/connections/:name/versions", Set.of(VIEWER)),
            Map.entry("GET /v1/connections/:name/versions/:version", Set.of(VIEWER)),
            Map.entry("POST /v1/connections/:name/pause", Set.of(ADMIN)),
            Map.entry("POST /v1/connections/:name/resume", Set.of(ADMIN)),
            Map.entry("POST /v1/pause", Set.of(ADMIN)),
            Map.entry("POST /v1/resume", Set.of(ADMIN)),
            Map.entry("GET /v1/restore", Set.of(VIEWER)),
            Map.entry("POST /v1/restore/end", Set.of(ADMIN)),
            Map.entry("POST /v1/connections/:name/check", Set.of(INTEGRATOR)),
            Map.entry("GET /v1/bots", Set.of(VIEWER)),
            Map.entry("POST /v1/bots", Set.of(ADMIN)),
            Map.entry("PUT /v1/bots/:name", Set.of(ADMIN)),
            Map.entry("POST /v1/bots/:name/keys", Set.of(ADMIN)),
            Map.entry("DELETE /v1/bots/:name/keys/:id", Set.of(ADMIN)),
            Map.entry("GET /v1/bots/:name/callback-secrets", Set.of(VIEWER)),
            Map.entry("POST /v1/bots/:name/callback-secrets", Set.of(ADMIN)),
            Map.entry("DELETE /v1/bots/:name/callback-secrets/:id", Set.of(ADMIN)),
            Map.entry("GET /v1/mappings", Set.of(VIEWER)),
            Map.entry("GET /v1/mappings/:vendor", Set.of(VIEWER)),
            Map.entry("POST /v1/mappings/:vendor/preview", Set.of(INTEGRATOR)),
            Map.entry("GET /v1/escalations", Set.of(VIEWER)),
            Map.entry("POST /v1/escalations/search", Set.of(VIEWER)),
            Map.entry("POST /v1/escalations/:id/settle", Set.of(ADMIN)));

    private Access() {}

    /** Whether who calls that route wants an escalation, and reads the keys of its answers. */
    static boolean takesEscalations(String route) {
        return ESCALATIONS.contains(route);
    }

    /** The same of a request that came to no route; of its path as it is sent, normalised. */
    static boolean wantsEscalation(String method, String sent) {
        return method.equals("POST") && ESCALATION.matcher(sent).matches();
    }

    /** Whether that role may call that path. */
    static boolean allowed(String method, String path, Role role) {
        return NEEDED.getOrDefault(method + " " + path, Set.of()).stream().anyMatch(role::covers);
    }

    /** Whether the path is of the admin side, which {@code ringdown.admin.from} guards. */
    static boolean admin(String method, String path) {
        return !NEEDED.getOrDefault(method + " " + path, Set.of()).contains(BOT);
    }

    /**
     * Whether the request takes one of the places that admission has, as a bot's do. Who only asks whether to offer a call is told of an overload,
     * not refused for it.
     */
    static boolean needsPlace(String path, Role role) {
        return path.startsWith(Signatures.PATHS)
                ? path.endsWith("/messages")
                : role == BOT && !path.endsWith("/:connection/availability");
    }

    /** The refusal of a caller whom nobody knows. */
    static Rejected unknown(String path) {
        return path.startsWith(Signatures.PATHS)
                ? new Rejected(
                        401,
                        "Signature needed",
                        "This needs x-iadvize-signature: sha256= and the HMAC-SHA256 of body or query, in hexadecimal,"
                                + " with the bot's signatureSecret")
                : new Rejected(
                        401,
                        "Key needed",
                        "This needs a valid key in the header X-API-Key, in Authorization: Bearer, or in the body's apiKey");
    }
}
