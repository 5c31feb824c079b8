package io.ringdown.escalation;

import java.time.Instant;
import java.util.Map;

/**
 * The canonical message: one request to call a visitor, whatever shape the bot sent it in. What was not given is
 * null.
 *
 * @param connection name of the API connection to call
 * @param phone null when the text held no digits
 * @param conversationId the bot platform's id of the conversation
 * @param escalationId our id, when the bot repeats or corrects
 * @param requestKey idempotency key of the header or the body
 * @param botName the body's {@code botName}, else the caller's name
 * @param channel {@code bot}, {@code copilot} or {@code agent}
 * @param language BCP 47, the body's else the bot's
 * @param country ISO 3166 alpha-2, the body's else the bot's
 * @param callAt when the visitor wants to be called; {@link #UNREADABLE_TIME} when that could not be read
 * @param page address of the page that the visitor looks at
 * @param context every other field of the body
 */
public record Escalation(
        String connection,
        Phone phone,
        String conversationId,
        String escalationId,
        String requestKey,
        String botName,
        String channel,
        String language,
        String country,
        String visitorName,
        Consent consent,
        Instant callAt,
        String page,
        Map<String, Object> context) {
    /**
     * Stands for a time that the bot sent and nobody can read; such an escalation is refused before anything is
     * called.
     */
    public static final Instant UNREADABLE_TIME = Instant.MIN;

    /** Says nothing of the visitor: records of logs and errors may hold it. */
    @Override
    public String toString() {
        return "Escalation[connection=" + connection + ", phone=" + phone + "]";
    }
}
