package io.ringdown.flow;

import static io.ringdown.flow.Role.ADMIN;
import static io.ringdown.flow.Role.BOT;
import static io.ringdown.flow.Role.INTEGRATOR;
import static io.ringdown.flow.Role.VIEWER;

import java.util.Map;
import java.util.Set;

/** Which role each path needs. A path that does not stand here is refused. */
final class Access {
    private static final Map<String, Set<Role>> NEEDED = Map.ofEntries(
            Map.entry("POST /v1/connections/:connection/escalations", Set.of(BOT)),
            Map.entry("POST /v1/platforms/:platform/connections/:connection", Set.of(BOT)),
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

    /** Whether that role may call that path, given as the router writes it. */
    static boolean allowed(String method, String path, Role role) {
        return NEEDED.getOrDefault(method + " " + path, Set.of()).stream().anyMatch(role::covers);
    }

    /** Whether the path is of the admin side, which {@code ringdown.admin.from} guards. */
    static boolean admin(String method, String path) {
        return !NEEDED.getOrDefault(method + " " + path, Set.of()).contains(BOT);
    }

    /** Whether the call may lead to an escalation. Who only asks whether to offer one is told of an overload, not refused for it. */
    static boolean escalates(String path, Role role) {
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
