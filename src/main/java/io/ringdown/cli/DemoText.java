package io.ringdown.cli;

import java.net.URI;

/** What {@code ringdown demo} prints. */
final class DemoText {
    private DemoText() {}

    static String of(URI gateway, String botKey, String adminKey) {
        String escalations = gateway + "/v1/connections/demo/escalations";
        return """
                Ringdown runs, with a simulated vendor behind the connection "demo". Try these in another terminal:

                1. A visitor types a good number, in words:
                   curl -s %s -H 'X-API-Key: %s' -d '{"phone": "sure, it is 06 39 98 00 01", "conversationId": "chat-1"}'

                2. Another types a number that the vendor refuses. Send it again as 06 39 98 00 20 and it is accepted; send it three times and the bot stops asking:
                   curl -s %s -H 'X-API-Key: %s' -d '{"phone": "06 39 98 00 02", "conversationId": "chat-2"}'

                3. What became of them:
                   curl -s %s/v1/escalations -H 'X-API-Key: %s'

                Ctrl-C stops it; nothing is kept.
                """.formatted(escalations, botKey, escalations, botKey, gateway, adminKey);
    }
}
