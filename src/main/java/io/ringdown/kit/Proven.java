package io.ringdown.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Grant;
import io.ringdown.mapping.Jwt;
import io.ringdown.mapping.Proof;
import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Request;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request of a case as it would leave at the time of the case, but for tokens and AWS signatures, which nobody gives here.
 *
 * @param request at its final URL where the case says what the token's answer holds; its headers prove who sends it
 * @param claims of the JWT that it or its token call brings; empty when there is none
 */
record Proven(Request request, Map<String, Object> claims) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * @param id of tokens
     * @throws io.ringdown.mapping.Unrendered when a cell fails, or the token's answer leads elsewhere than the mapping allows
     */
    static Proven of(Case example, Request rendered, String id) {
        Map<String, String> proof = Proof.headers(rendered, example.now(), id);
        Map<String, String> headers = new LinkedHashMap<>(rendered.headers());
        headers.putAll(proof);
        Request placed = placed(example, rendered);
        Request request =
                new Request(placed.method(), placed.url(), headers, placed.body(), placed.auth(), placed.secrets());
        String token = proof.getOrDefault("Authorization", "").replaceFirst("^Bearer ", "");
        if (rendered.auth() instanceof Auth.OAuth2 oauth && oauth.grant() instanceof Grant.JwtBearer bearer) {
            token = bearer.assertion().token(example.now(), id);
        }
        return new Proven(request, Jwt.claims(token));
    }

    private static Request placed(Case example, Request rendered) {
        if (rendered.relative() && !example.token().isEmpty() && rendered.auth() instanceof Auth.OAuth2 oauth) {
            byte[] body = JSON.valueToTree(example.token()).toString().getBytes(UTF_8);
            return rendered.at(oauth.baseUrl().in(new Reply.Answered(200, Map.of(), body)));
        }
        return rendered;
    }
}
