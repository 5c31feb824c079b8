package io.ringdown.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.mapping.cell.ValueField;
import io.ringdown.mapping.file.Pointers;
import io.ringdown.mapping.file.Problems;
import java.util.List;
import java.util.Map;

/** Checks of an {@code auth} what its schema cannot say: which keys belong together. */
record AuthCheck(Problems problems, JsonNode root, Map<String, ValueField> values) {
    private static final String OAUTH2 = "/auth/oauth2";

    void of(String kind, JsonNode node) {
        switch (kind) {
            case "oauth2" -> oauth2(node);
            case "jwt" -> claims(node, "/auth/jwt");
            case "hmac" -> headers(node.path("headers"));
            default -> {
                // the schema says it all
            }
        }
    }

    private void headers(JsonNode headers) {
        headers.fieldNames().forEachRemaining(name -> Headers.refusal(name)
                .ifPresent(why -> problems.atKey(Pointers.child("/auth/hmac/headers", name), why)));
        if (!headers.toString().contains("signature")) {
            problems.at("/auth/hmac/headers", "none of them reads `signature`");
        }
    }

    private void oauth2(JsonNode node) {
        String grant = node.path("grant").asText("client_credentials");
        switch (grant) {
            case "client_credentials" -> need(node, grant, "clientId", "clientSecret");
            case "jwt-bearer" -> {
                need(node, grant, "assertion");
                claims(node.path("assertion"), OAUTH2 + "/assertion");
            }
            case "refresh_token" -> {
                need(node, grant, "clientId", "refreshToken");
                refreshToken(node.path("refreshToken").asText());
            }
            default -> {
                if (!node.has("fields")) {
                    problems.at(
                            OAUTH2 + "/grant",
                            "`" + grant + "` is none of client_credentials, jwt-bearer and refresh_token;"
                                    + " any other needs `fields` to send with it");
                }
            }
        }
        alone(node, "assertion", "jwt-bearer", grant);
        alone(node, "refreshToken", "refresh_token", grant);
        if (node.has("baseUrl") && !root.has("hosts")) {
            problems.atKey(OAUTH2 + "/baseUrl", "needs `hosts` beside `auth`: where the vendor's answer may lead");
        }
    }

    private void need(JsonNode node, String grant, String... names) {
        for (String name : List.of(names)) {
            if (!node.has(name)) {
                problems.at(OAUTH2, "`" + name + "` is missing, which the grant " + grant + " needs");
            }
        }
    }

    private void alone(JsonNode node, String name, String itsGrant, String grant) {
        if (node.has(name) && !grant.equals(itsGrant)) {
            problems.atKey(OAUTH2 + "/" + name, "belongs to the grant " + itsGrant);
        }
    }

    private void refreshToken(String text) {
        ValueField field = values.get(Compiler.value(text).orElse(""));
        if (field == null || !field.secret()) {
            problems.at(
                    OAUTH2 + "/refreshToken",
                    "must be one secret value, such as =connection.refreshToken: the vendor's next one is stored in its place");
        }
    }

    private void claims(JsonNode jwt, String pointer) {
        jwt.path("claims").fieldNames().forEachRemaining(name -> {
            if (Jwt.OURS.containsKey(name)) {
                problems.atKey(pointer + "/claims/" + name, "`" + name + "` is set by itself: " + Jwt.OURS.get(name));
            }
        });
    }
}
