package io.ringdown.mapping;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Private RSA keys as people paste them: PEM in PKCS #8 or PKCS #1 without password, line breaks or not (a form of one line loses them). */
final class Pem {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    /** What PKCS #8 puts before a PKCS #1 key: version 0, the algorithm rsaEncryption without parameters. */
    private static final String RSA = "020100300d06092a864886f70d0101010500";

    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;

    private Pem() {}

    /** @throws Unrendered when it is no such key; the message tells nothing of it */
    static PrivateKey rsaKey(String text) {
        Matcher block = BLOCK.matcher(text.replace("\\n", "\n"));
        if (!block.find()) {
            throw wrong("is no key in PEM, which begins with -----BEGIN PRIVATE KEY-----");
        }
        String kind = block.group(1);
        if (kind.equals("ENCRYPTED PRIVATE KEY") || block.group(2).contains("ENCRYPTED")) {
            throw wrong("has a password; openssl pkcs8 -topk8 -nocrypt writes it without");
        }
        if (!kind.equals("PRIVATE KEY") && !kind.equals("RSA PRIVATE KEY")) {
            throw wrong("is a " + kind + "; RS256 needs an RSA key under BEGIN PRIVATE KEY or BEGIN RSA PRIVATE KEY");
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(block.group(2));
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(kind.equals("PRIVATE KEY") ? der : pkcs8(der)));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            throw wrong("is damaged or no RSA key");
        }
    }

    private static byte[] pkcs8(byte[] pkcs1) {
        byte[] algorithm = HexFormat.of().parseHex(RSA);
        return der(SEQUENCE, algorithm, der(OCTETS, pkcs1, new byte[0]));
    }

    /** A value of ASN.1 of at most 64 KB, with the long form of its length. */
    private static byte[] der(int tag, byte[] first, byte[] second) {
        int length = first.length + second.length;
        byte[] value = new byte[4 + length];
        value[0] = (byte) tag;
        value[1] = (byte) 0x82;
        value[2] = (byte) (length >> 8);
        value[3] = (byte) length;
        System.arraycopy(first, 0, value, 4, first.length);
        System.arraycopy(second, 0, value, 4 + first.length, second.length);
        return value;
    }

    private static Unrendered wrong(String what) {
        return new Unrendered("auth: the private key " + what);
    }
}
