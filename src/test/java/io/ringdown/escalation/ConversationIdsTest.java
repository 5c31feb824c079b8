package io.ringdown.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationIdsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+33639980001",
                "33639980001",
                "06 39 98 00 01",
                "(555) 010-0123",
                "5550100",
                "whatsapp:+33639980001",
                "33639980001@c.us",
                "sip:+33639980001@example.org",
                "wa33639980001",
                "session-33639980001-20261123",
                "33639980001-2f0c1a9e-0000-4000-8000-0123456789ab",
                "٠٦٣٩٩٨٠٠٠١"
            })
    void hidesWhatMayBeANumber(String id) {
        String readable = ConversationIds.readable(id, text -> "0123456789abcdef-" + text);
        assertThat(readable).isEqualTo("••• " + id.substring(id.length() - 2) + " 0123456789abcdef");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat-1",
                "c-123456",
                "2f0c1a9e-0000-4000-8000-0123456789ab",
                "01234567-0000-4000-8000-012345678901",
                "507f1f77bcf86cd799439011",
                "projects/p/sessions/2F0C1A9E-0000-4000-8000-0123456789AB"
            })
    void leavesOtherIdsAsTheyAre(String id) {
        assertThat(ConversationIds.readable(id, text -> "hash")).isEqualTo(id);
    }

    @Test
    void knowsNothingOfNone() {
        assertThat(ConversationIds.readable(null, text -> "hash")).isNull();
    }
}
