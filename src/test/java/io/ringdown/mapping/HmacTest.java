package io.ringdown.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HmacTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static Map<String, String> headers(String parts) {
        Connected connected = Sample.connected(Sample.HEAD + "auth: {hmac: {key: =connection.key, parts: " + parts
                + ", headers: {X-Sign: =signature}}}\n"
                + "request: {method: GET, url: 'https://vendor.example/x'}\noutcomes: []\n");
        return Proof.headers(connected.plan(Map.of()).render(), NOW, "id");
    }

    @Test
    void aPartThatYieldsNothingKeepsItsPlace() {
        assertThat(headers("[=request.method, =request.body, =request.path]"))
                .isEqualTo(headers("['=\"GET\\n\\n/x\"']"))
                .isNotEqualTo(headers("[=request.method, =request.path]"));
    }

    @Test
    void nothingPrintsTheKey() {
        assertThat(headers("[x]").toString()).doesNotContain("s3cr3t");
    }
}
