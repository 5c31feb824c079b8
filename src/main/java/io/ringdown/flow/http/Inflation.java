package io.ringdown.flow.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Undoes the Content-Encoding of a request body. */
final class Inflation {
    private Inflation() {}

    /** The inflated body would be larger than is allowed. */
    static final class TooLarge extends IOException {}

    /**
     * @param encoding value of Content-Encoding, or null
     * @param limit largest inflated size, in bytes
     * @throws TooLarge when the body inflates beyond the limit
     * @throws IOException when the body is not of that encoding, or the encoding is none of gzip, deflate and identity
     */
    static byte[] inflate(byte[] body, String encoding, int limit) throws IOException {
        String kind = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
        if (kind.isEmpty() || kind.equals("identity")) {
            return body;
        }
        InputStream source = new ByteArrayInputStream(body);
        try (InputStream in =
                switch (kind) {
                    case "gzip", "x-gzip" -> new GZIPInputStream(source);
                    case "deflate" -> new InflaterInputStream(source);
                    default -> throw new IOException("Content-Encoding may be gzip, deflate or identity");
                }) {
            byte[] plain = in.readNBytes(limit + 1);
            if (plain.length > limit) {
                throw new TooLarge();
            }
            return plain;
        }
    }
}
