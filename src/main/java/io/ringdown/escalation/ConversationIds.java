package io.ringdown.escalation;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What may be read of a conversation's id: on some channels it is the visitor's phone number, or holds it. */
public final class ConversationIds {
    private static final int HASHED = 16;

    /** Ids that nobody dials: UUIDs, and 16 or more hexadecimal digits with a letter among them. */
    private static final Pattern RANDOM = Pattern.compile(
            "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<![0-9a-z])(?=[0-9]*[a-f])[0-9a-f]{16,}(?![0-9a-z])");

    /** Seven digits, as the shortest numbers have, between which at most two characters of the usual punctuation stand. */
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}([\\p{Zs}\\p{Pd}.()/_]{0,2}\\p{Nd}){6}");

    private ConversationIds() {}

    /** Whether the id may hold a number, so that it must not stand readable; null does not. */
    public static boolean hides(String id) {
        return id != null && NUMBER.matcher(RANDOM.matcher(id).replaceAll("x")).find();
    }

    /**
     * The id itself, else its last two characters and its hash: always the same for one id, so that it is found again. Null stays null.
     *
     * @param hash keyed hash of a text, the same in every process of the installation
     */
    public static String readable(String id, UnaryOperator<String> hash) {
        if (!hides(id)) {
            return id;
        }
        return "••• " + id.substring(id.length() - 2) + " "
                + hash.apply("conversation\n" + id).substring(0, HASHED);
    }
}
