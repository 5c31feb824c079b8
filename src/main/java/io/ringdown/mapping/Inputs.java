package io.ringdown.mapping;

import io.ringdown.escalation.Consent;
import io.ringdown.escalation.Escalation;
import io.ringdown.escalation.Phone;
import io.ringdown.mapping.cell.Trees;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the cells of a mapping can read of an escalation, under the names of the mapping language. */
public final class Inputs {
    private Inputs() {}

    /**
     * The inputs of one attempt, all but {@code connection}, which {@link Connected} adds.
     *
     * @param botName read as {@code bot.name} when the escalation names no bot itself
     * @param attemptKey UUID, the same for every sending of one attempt
     */
    public static Map<String, Object> of(
            Escalation escalation, String botName, String attemptId, String attemptKey, Instant now) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        Trees.put(inputs, "phone", phone(escalation.phone()));
        Trees.put(inputs, "visitor", fields("name", escalation.visitorName()));
        Trees.put(inputs, "conversation", fields("id", escalation.conversationId(), "page", escalation.page()));
        String bot = escalation.botName() == null || escalation.botName().isEmpty() ? botName : escalation.botName();
        Trees.put(inputs, "bot", fields("name", bot));
        Trees.put(inputs, "language", Trees.clean(escalation.language()));
        Trees.put(inputs, "channel", Trees.clean(escalation.channel()));
        Trees.put(inputs, "consent", consent(escalation.consent()));
        Trees.put(inputs, "context", Trees.clean(escalation.context()));
        Trees.put(inputs, "callAt", text(escalation.callAt()));
        Trees.put(inputs, "attempt", fields("id", attemptId, "key", attemptKey));
        Trees.put(inputs, "now", text(now));
        return inputs;
    }

    private static Object phone(Phone phone) {
        return phone == null
                ? null
                : fields(
                        "raw", phone.raw(),
                        "e164", phone.e164(),
                        "digits", phone.digits(),
                        "national", phone.national(),
                        "callingCode", phone.callingCode(),
                        "significant", phone.significant(),
                        "country", phone.country(),
                        "possible", phone.possible());
    }

    private static Object consent(Consent consent) {
        return consent == null
                ? null
                : fields(
                        "given", consent.given(),
                        "at", text(consent.at()),
                        "notice", consent.notice(),
                        "noticeVersion", consent.noticeVersion(),
                        "text", consent.text());
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** A map of name and value in turn; null and "" are absent, and so is a map of nothing. */
    private static Object fields(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Trees.put(fields, (String) pairs[i], Trees.clean(pairs[i + 1]));
        }
        return fields.isEmpty() ? null : fields;
    }
}
