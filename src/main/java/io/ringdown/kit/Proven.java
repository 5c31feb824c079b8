package io.ringdown.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Grant;
import io.ringdown.mapping.Jwt;
import io.ringdown.mapping.Proof;
import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Request;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request of a case at the time of the case, but for tokens and AWS signatures, which nobody gives here.
 *
 * @param request at its final URL where the case says what the token's answer holds
 * @param proof headers by which it proves who sends it
 * @param claims of the JWT that it or its token call brings; empty when there is none
 */
record Proven(Request request, Map<String, String> proof, Map<String, Object> claims) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The request, proven.
     *
     * @param id of tokens
     * @throws io.ringdown.mapping.Unrendered when a cell fails, or the token's answer leads elsewhere than the mapping allows
     */
    static Proven of(Case example, Request rendered, String id) {
        Request request = placed(example, rendered);
        Map<String, String> proof = Proof.headers(request, example.now(), id);
        String token = proof.getOrDefault("Authorization", "").replaceFirst("^Bearer ", "");
        if (request.auth() instanceof Auth.OAuth2 oauth && oauth.grant() instanceof Grant.JwtBearer bearer) {
            token = bearer.assertion().token(example.now(), id);
        }
        return new Proven(request, proof, Jwt.claims(token));
    }

    /** All headers of the call. */
    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        headers.putAll(proof);
        return headers;
    }

    private static Request placed(Case example, Request rendered) {
        if (rendered.relative() && !example.token().isEmpty() && rendered.auth() instanceof Auth.OAuth2 oauth) {
            byte[] body = JSON.valueToTree(example.token()).toString().getBytes(UTF_8);
            return rendered.at(oauth.baseUrl().in(new Reply.Answered(200, Map.of(), body)));
        }
        return rendered;
    }
}
