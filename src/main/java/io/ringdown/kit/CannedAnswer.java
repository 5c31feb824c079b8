package io.ringdown.kit;

import io.ringdown.mapping.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the vendor answers in a case.
 *
 * @param status HTTP status; 0 when the vendor closes the connection instead of answering
 * @param headers by the name that is sent
 * @param body empty when there is none
 */
public record CannedAnswer(int status, Map<String, String> headers, byte[] body) {
    static final CannedAnswer NONE = new CannedAnswer(0, Map.of(), new byte[0]);

    /** The answer as the mapping gets to read it. */
    Reply reply() {
        if (status == 0) {
            return new Reply.Failed(Reply.Kind.BEGUN, "the vendor closed the connection");
        }
        return new Reply.Answered(
                status,
                headers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))),
                body);
    }
}
