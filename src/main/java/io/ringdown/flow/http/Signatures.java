package io.ringdown.flow.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Knows iAdvize by its signature: HMAC-SHA256 with the bot's secret over the body as it was sent, of a GET over the query as it was sent.
 */
final class Signatures {
    /** What the paths of the connected bot begin with. */
    static final String PATHS = "/v1/iadvize/";

    private static final String ALGORITHM = "HmacSHA256";

    private final Callers callers;

    Signatures(Callers callers) {
        this.callers = callers;
    }

    /** Whose request it is; null when it is not signed, by nobody who is known, or is another than was signed. */
    Caller caller(RoutingContext ctx) {
        SignedBot bot = callers.signed(ctx.pathParam("bot"));
        String given = ctx.request().getHeader("x-iadvize-signature");
        if (bot == null || given == null) {
            return null;
        }
        byte[] signed = signed(ctx);
        byte[] signature = given.strip().getBytes(StandardCharsets.UTF_8);
        boolean right = false;
        for (String secret : bot.secrets()) {
            // each is compared to its end, so that no time tells which one was nearly right
            right |= MessageDigest.isEqual(expected(secret, signed), signature);
        }
        return right ? bot.caller() : null;
    }

    private static byte[] signed(RoutingContext ctx) {
        if (ctx.request().method().equals(HttpMethod.GET)) {
            String query = ctx.request().query();
            return (query == null ? "" : query).getBytes(StandardCharsets.UTF_8);
        }
        Buffer body = ctx.body() == null ? null : ctx.body().buffer();
        return body == null ? new byte[0] : body.getBytes();
    }

    private static byte[] expected(String secret, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return ("sha256=" + HexFormat.of().formatHex(mac.doFinal(signed))).getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
