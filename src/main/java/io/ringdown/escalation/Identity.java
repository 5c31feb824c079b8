package io.ringdown.escalation;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * By what a request is known again.
 *
 * @param key of the guard row: {@code <first letter of the kind>:<keyed hash>}, nothing of the visitor can be read in it
 * @param kind what the bot gave
 * @param holds how long the guard holds
 */
public record Identity(String key, Kind kind, Duration holds) {
    /** As long as the rows are kept: an idempotency key never means another request. */
    public static final Duration ALWAYS = Duration.ofDays(36_500);

    /** How long an escalation and its conversation are known again. */
    public static final Duration A_DAY = Duration.ofDays(1);

    /** In Base64, which is 132 bits. Claims of random keys write whole pages of them, so that their length is paid for many times. */
    private static final int HASH_LENGTH = 22;

    /** What a request was recognised by, strongest first. */
    public enum Kind {
        KEY,
        CONVERSATION,
        NUMBER
    }

    /**
     * The identity by the first that is given: key, conversation, number. Our own escalation id needs none: its row is found by it. What
     * one bot gives never names the escalation of another.
     *
     * @param hash keyed hash of a text, the same in every process of the installation
     */
    public static Identity of(Escalation escalation, Bot bot, UnaryOperator<String> hash) {
        String caller = bot.name();
        if (escalation.requestKey() != null) {
            return new Identity(key("key", hash, caller, escalation.requestKey()), Kind.KEY, ALWAYS);
        }
        if (escalation.conversationId() != null) {
            return new Identity(
                    key("conversation", hash, caller, escalation.connection(), escalation.conversationId()),
                    Kind.CONVERSATION,
                    A_DAY);
        }
        return number(escalation.phone(), escalation.connection(), bot, hash);
    }

    /** The identity of a request that gives nothing but a number, which may be null. */
    public static Identity number(Phone phone, String connection, Bot bot, UnaryOperator<String> hash) {
        String number = phone == null ? "" : phone.comparable();
        return new Identity(key("number", hash, bot.name(), connection, number), Kind.NUMBER, bot.repeatWindow());
    }

    /**
     * The guard that keeps one number of a bot from being called twice within its repeat window, whatever the
     * conversation.
     */
    public static Identity numberGuard(Phone phone, Bot bot, UnaryOperator<String> hash) {
        return new Identity(dialled(phone, hash) + ":" + bot.name(), Kind.NUMBER, bot.repeatWindow());
    }

    /**
     * Keys of the places among the calls of one number, whoever makes them. They stand beside the number's guards: the database writes them
     * on the same page.
     */
    public static List<String> places(Phone phone, int places, UnaryOperator<String> hash) {
        String dialled = dialled(phone, hash);
        return IntStream.rangeClosed(1, places)
                .mapToObj(place -> dialled + "#" + place)
                .toList();
    }

    private static String dialled(Phone phone, UnaryOperator<String> hash) {
        return key("dialled", hash, phone.comparable());
    }

    private static String key(String kind, UnaryOperator<String> hash, String... parts) {
        // Names of bots and connections hold no line break, so that no two lists of parts give one text.
        String whole = hash.apply(kind + "\n" + String.join("\n", parts));
        return kind.charAt(0) + ":" + whole.substring(0, HASH_LENGTH);
    }
}
