package io.ringdown.escalation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings any body that a bot platform sends to the canonical {@link Escalation}. */
public final class Intake {
    /** Names of the canonical request, as the contract spells them. */
    public static final List<String> FIELDS = List.of(
            "phone",
            "conversationId",
            "escalationId",
            "requestKey",
            "botName",
            "channel",
            "language",
            "country",
            "visitorName",
            "consent",
            "callAt",
            "page");

    static final List<String> PHONE_FIELDS = List.of("phone", "phoneNumber", "phone_number", "tel", "mobile");

    private static final Set<String> KNOWN_FIELDS = Stream.of(FIELDS, PHONE_FIELDS, List.of("apiKey"))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> CHANNELS = Set.of("bot", "copilot", "agent");
    private static final int LONGEST_PHONE_TEXT = 10_000;
    private static final int LONGEST_ID = 200;

    private Intake() {}

    /**
     * Reads a JSON or form body; the body's {@code apiKey} is left out.
     *
     * @param contentType as sent, or null; what the body looks like counts more
     * @param idempotencyKey the header, or null; it wins over the body's {@code requestKey}
     * @param bot gives country, language and name where the body has no usable ones
     * @throws UnreadableBody when the body is empty, broken, too deep, no object, or names a field twice
     * @throws BuilderSlip when it has none of the phone fields
     */
    public static Escalation read(byte[] body, String contentType, String connection, String idempotencyKey, Bot bot) {
        return read(Body.read(body, contentType), connection, idempotencyKey, bot);
    }

    /**
     * The same of a body that was read before.
     *
     * @throws BuilderSlip as above
     */
    public static Escalation read(Body read, String connection, String idempotencyKey, Bot bot) {
        Map<String, Object> fields = read.fields();
        String country = country(text(fields, "country", 10), bot.country());
        Escalation escalation = new Escalation(
                connection,
                Phones.find(phoneText(read), country),
                id(fields.get("conversationId")),
                text(fields, "escalationId", LONGEST_ID),
                orElse(id(idempotencyKey), id(fields.get("requestKey"))),
                orElse(text(fields, "botName", 200), bot.name()),
                channel(text(fields, "channel", 20)),
                orElse(Languages.tag(text(fields, "language", 50)), bot.language()),
                country,
                text(fields, "visitorName", 200),
                Consents.of(fields.get("consent")),
                callAt(text(fields, "callAt", 100)),
                text(fields, "page", 2000),
                Context.of(fields, KNOWN_FIELDS));
        if (PHONE_FIELDS.stream().noneMatch(fields::containsKey)) {
            throw new BuilderSlip(FieldNames.shown(fields.keySet()), escalation);
        }
        return escalation;
    }

    /**
     * The key that the body brings for callers who cannot set headers; empty when there is none or the body is
     * unreadable.
     */
    public static Optional<String> apiKey(byte[] body, String contentType) {
        try {
            return Optional.ofNullable(text(Body.read(body, contentType).fields(), "apiKey", 500));
        } catch (UnreadableBody e) {
            return Optional.empty();
        }
    }

    private static String phoneText(Body body) {
        for (String name : PHONE_FIELDS) {
            String text = text(body.fields(), name, LONGEST_PHONE_TEXT);
            if (text != null) {
                // In a form the plus of +33… is a blank by the time it arrives.
                boolean plusLost = body.form()
                        && ((String) body.fields().get(name)).startsWith(" ")
                        && Character.isDigit(text.charAt(0));
                return plusLost ? "+" + text : text;
            }
        }
        return null;
    }

    private static Instant callAt(String text) {
        return text == null ? null : Optional.ofNullable(Times.instant(text)).orElse(Escalation.UNREADABLE_TIME);
    }

    private static String channel(String text) {
        String channel = text == null ? "" : text.toLowerCase(Locale.ROOT);
        return CHANNELS.contains(channel) ? channel : "bot";
    }

    private static String country(String text, String other) {
        String country = text == null ? "" : text.toUpperCase(Locale.ROOT);
        return Phones.knows(country) ? country : other;
    }

    /** An id or null; a long one becomes its hash: cut short, two conversations could become one. */
    private static String id(Object value) {
        String id = Texts.of(value, Integer.MAX_VALUE);
        if (id == null || id.length() <= LONGEST_ID) {
            return id;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Map<String, Object> fields, String name, int max) {
        return Texts.of(fields.get(name), max);
    }

    private static String orElse(String text, String other) {
        return text != null ? text : other;
    }
}
