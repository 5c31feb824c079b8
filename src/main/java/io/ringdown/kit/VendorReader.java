package io.ringdown.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;

/** Reads what the vendor answers in a case: {@code status}, {@code headers} and one of {@code json} and {@code text}. */
final class VendorReader {
    private VendorReader() {}

    static CannedAnswer read(Part vendor) {
        if (vendor.at("noAnswer").node().asBoolean()) {
            if (vendor.node().size() > 1) {
                vendor.wrong("`noAnswer: true` stands alone");
            }
            return CannedAnswer.NONE;
        }
        int status = vendor.needed("status").node().asInt();
        if (vendor.node().has("json") && vendor.node().has("text")) {
            vendor.wrong("`json` and `text` cannot both be the body");
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        vendor.at("headers").fields().forEach((name, value) -> headers.put(name, value.text()));
        return new CannedAnswer(status, headers, body(vendor, headers));
    }

    private static byte[] body(Part vendor, Map<String, String> headers) {
        if (!vendor.at("json").missing()) {
            headers.putIfAbsent("Content-Type", "application/json");
            return vendor.at("json").node().toString().getBytes(UTF_8);
        }
        if (!vendor.at("text").missing()) {
            headers.putIfAbsent("Content-Type", "text/plain; charset=utf-8");
            return vendor.at("text").text().getBytes(UTF_8);
        }
        return new byte[0];
    }
}
