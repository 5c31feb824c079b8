package io.ringdown.mapping;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.Signature;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key that signs JSON Web Tokens: a private RSA key in PEM for RS256, a secret text for HS256. Safe for many threads, printed by nobody. */
public final class SigningKey {
    private static final String HMAC = "HmacSHA256";

    private final String algorithm;
    private final Key key;

    private SigningKey(String algorithm, Key key) {
        this.algorithm = algorithm;
        this.key = key;
    }

    /** @throws Unrendered when the text is no such key; the message tells nothing of it */
    static SigningKey of(String algorithm, String text) {
        Key key = algorithm.equals("RS256")
                ? Pem.rsaKey(text)
                : new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), HMAC);
        SigningKey made = new SigningKey(algorithm, key);
        made.sign(new byte[0]);
        return made;
    }

    /** {@code RS256} or {@code HS256}, RFC 7518. */
    public String algorithm() {
        return algorithm;
    }

    byte[] sign(byte[] text) {
        try {
            if (key instanceof PrivateKey rsa) {
                Signature signature = Signature.getInstance("SHA256withRSA");
                signature.initSign(rsa);
                signature.update(text);
                return signature.sign();
            }
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException unfit) {
            throw new Unrendered("auth: the key cannot sign " + algorithm + "; it may be too short");
        }
    }

    @Override
    public String toString() {
        return "SigningKey " + algorithm;
    }
}
