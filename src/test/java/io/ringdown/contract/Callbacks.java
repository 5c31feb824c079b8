package io.ringdown.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.TestGateway;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Callbacks, held against the {@code webhooks} of openapi.json. */
public final class Callbacks {
    private Callbacks() {}

    /** The body of a callback as RawVendor keeps it, a character a byte. */
    public static JsonNode checked(String body) throws IOException {
        JsonNode told = TestGateway.JSON.readTree(
                new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        JsonNode schema = OpenApi.CONTRACT
                .document()
                .at("/webhooks/escalationEnded/post/requestBody/content")
                .path("application/json")
                .path("schema");
        assertThat(OpenApi.CONTRACT.problems(schema, told)).isEmpty();
        return told;
    }
}
