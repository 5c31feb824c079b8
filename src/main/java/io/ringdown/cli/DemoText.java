package io.ringdown.cli;

import java.net.URI;

/** What {@code ringdown demo} prints. */
final class DemoText {
    private DemoText() {}

    static String of(String vendor, URI gateway, URI chat, String botKey, String adminKey) {
        String escalate = "curl -s " + gateway + "/v1/connections/demo/escalations -H 'X-API-Key: " + botKey + "' -d ";
        return """
            Ringdown runs on %s, with a simulated %s behind its connection "demo".

            Open the chat in a browser, and be the visitor:

               %s

            Or paste these lines into another terminal. You are the chat bot; the answer's "message" is what the visitor reads.

            1. A good number. The vendor takes the call ("accepted": true):

               %s'{"phone": "sure, it is 06 39 98 00 01", "conversationId": "chat-1"}'

            2. A number that the vendor refuses. The bot hears how to ask again ("ask": "number"):

               %s'{"phone": "06 39 98 00 02", "conversationId": "chat-2"}'

               Now correct it to 06 39 98 00 20 in that line: the same escalation is accepted, as its second attempt.
               Or, as chat-3, send the bad one three times: the third answer no longer asks.

            3. The log, newest first; add / and an id to the URL for every attempt of one escalation:

               curl -s %s/v1/escalations -H 'X-API-Key: %s'

            Ctrl-C stops it and deletes what it kept. For a real start see README.md: ./ringdown serve
            """.formatted(gateway, vendor, chat, escalate, escalate, gateway, adminKey);
    }
}
