package io.ringdown.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * One example of a platform: what its bot sends, what the gateway answers, and what comes of both.
 *
 * @param file as the reader can open it
 * @param name a sentence that says what happens
 * @param headers of the request, by name in small letters
 * @param query of the request, by name
 * @param body of the request, as it is sent
 * @param answer of the gateway, by the keys of the plain API
 * @param expect the file's {@code expect}; a missing node when it does not say yet
 */
public record PlatformCase(
        String file,
        String name,
        Map<String, String> headers,
        Map<String, String> query,
        byte[] body,
        Map<String, Object> answer,
        JsonNode expect) {

    /** The file's name without its ending, such as {@code plain}. */
    public String id() {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return last.substring(0, last.lastIndexOf('.'));
    }

    /** Says nothing of what it holds. */
    @Override
    public String toString() {
        return "PlatformCase[" + file + "]";
    }
}
