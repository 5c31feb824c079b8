package io.ringdown;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A test of one bot, one conversation and one number, all of them new, through HTTP and on both databases. */
@ParameterizedClass
@EnumSource(Stage.Store.class)
abstract class EveryStore {
    @Parameter
    Stage.Store store;

    Stage stage;
    TestVendor vendor;
    String bot;
    String conversation;
    String number;

    @BeforeEach
    void makeBot() {
        stage = store.stage();
        vendor = stage.vendor;
        bot = stage.bot(Map.of("deadline", "30s"));
        conversation = Stage.unique("conversation-");
        number = Stage.number();
    }

    @AfterEach
    void letGo() {
        vendor.release();
    }

    /** What the bot hears for that number in its conversation. */
    JsonNode escalate(String phone) {
        return stage.escalate(bot, body(phone));
    }

    Map<String, String> body(String phone) {
        return Map.of("phone", phone, "conversationId", conversation);
    }

    /** What the bot hears for that number when it gives the id of an escalation and no conversation. */
    JsonNode corrected(String escalationId, String phone) {
        return stage.escalate(bot, Map.of("phone", phone, "escalationId", escalationId));
    }
}
