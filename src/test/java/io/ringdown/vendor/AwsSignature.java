package io.ringdown.vendor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signature Version 4 written down once more from its documentation, over a request as the server received it. */
public final class AwsSignature {
    private AwsSignature() {}

    /** The Authorization header that the request should have; scope and the list of signed headers are taken from its own. */
    public static String of(String request, String secret) throws GeneralSecurityException {
        String own = RawVendor.header(request, "Authorization");
        String scope = own.replaceFirst(".*Credential=[^/]+/([^,]+),.*", "$1");
        String signed = own.replaceFirst(".*SignedHeaders=([^,]+),.*", "$1");
        String[] line = request.substring(0, request.indexOf("\r\n")).split(" ");
        String[] target = line[1].split("\\?", 2);
        String canonical = line[0] + "\n"
                + Arrays.stream(target[0].split("/", -1))
                        .map(AwsSignature::encoded)
                        .collect(Collectors.joining("/"))
                + "\n" + (target.length > 1 ? query(target[1]) : "") + "\n"
                + Arrays.stream(signed.split(";"))
                        .map(name -> name + ":" + RawVendor.header(request, name) + "\n")
                        .collect(Collectors.joining())
                + "\n" + signed + "\n"
                + sha256(request.substring(request.indexOf("\r\n\r\n") + 4).getBytes(ISO_8859_1));
        String toSign = "AWS4-HMAC-SHA256\n" + RawVendor.header(request, "X-Amz-Date") + "\n" + scope + "\n"
                + sha256(canonical.getBytes(UTF_8));
        byte[] key = ("AWS4" + secret).getBytes(UTF_8);
        for (String part : scope.split("/")) {
            key = hmac(key, part);
        }
        String signature = HexFormat.of().formatHex(hmac(key, toSign));
        return own.replaceFirst("Signature=.*", "Signature=" + signature);
    }

    private static String query(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .map(pair -> encoded(URLDecoder.decode(pair[0], UTF_8)) + "="
                        + encoded(URLDecoder.decode(pair.length > 1 ? pair[1] : "", UTF_8)))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(UTF_8));
    }
}
