package io.ringdown.escalation;

import java.util.Optional;

/**
 * The table of what to do with a request for an escalation that may be known already; decides only, remembers nothing.
 */
public final class Repeats {
    /** The number is being called for another conversation or key of the bot: a row of its own, nothing is sent. */
    public static final Verdict NUMBER_BOUND = new Verdict(Outcome.DUPLICATE, "repeat");

    private static final int MOST_LINKED = 2;

    private Repeats() {}

    /** What to do now. */
    public enum Action {
        /**
         * The same number is being called: wait to the own deadline, then that attempt's answer, else {@code pending}.
         */
        JOIN,
        /**
         * Another number is being called: wait to the own deadline, then decide again; still running is {@code
         * pending}.
         */
        WAIT,
        /** The first answer again, {@code replayed}; nothing is sent. */
        REPLAY,
        /** A new attempt of the same escalation. */
        ANOTHER_ATTEMPT,
        /** A new escalation linked to the first, whose call is cancelled where the mapping can. */
        LINKED,
        /**
         * Refused before any call, and nothing of the known escalation changes: a row of its own that guards nothing.
         */
        REFUSE,
        /** The idempotency key was used for another number: nothing is sent. */
        DUPLICATE_KEY,
        /** The conversation has changed its number too often: nothing is sent. */
        TOO_MANY;

        /** The verdict of an action that ends the attempt at once; empty for the others. */
        public Optional<Verdict> verdict() {
            return switch (this) {
                case DUPLICATE_KEY -> Optional.of(new Verdict(Outcome.DUPLICATE, "key"));
                case TOO_MANY -> Optional.of(new Verdict(Outcome.DUPLICATE, "number-limit"));
                default -> Optional.empty();
            };
        }
    }

    /**
     * What is known of the escalation that a request names.
     *
     * @param running whether its last attempt has no outcome yet
     * @param outcome of its last attempt; null while that runs
     * @param sameNumber whether that attempt called the number of the request
     * @param linked how many escalations of the conversation were linked to it
     */
    public record Known(boolean running, Outcome outcome, boolean sameNumber, int linked) {}

    /**
     * Decides.
     *
     * @param kind by what the request was recognised
     * @param callable whether nothing in {@link Refusals} speaks against it
     */
    public static Action decide(Identity.Kind kind, Known known, boolean callable) {
        if (known.sameNumber() && known.running()) {
            return Action.JOIN;
        }
        if (known.sameNumber() && known.outcome().binds()) {
            return Action.REPLAY;
        }
        boolean binding = known.running() || known.outcome().binds();
        if (binding && !callable) {
            return Action.REFUSE;
        }
        if (known.running()) {
            return Action.WAIT;
        }
        if (binding && kind == Identity.Kind.KEY) {
            return Action.DUPLICATE_KEY;
        }
        if (binding && known.linked() >= MOST_LINKED) {
            return Action.TOO_MANY;
        }
        return binding ? Action.LINKED : Action.ANOTHER_ATTEMPT;
    }

    /**
     * The verdict with reason {@code last} when it asks the visitor for something once too often, so that the bot
     * stops asking.
     *
     * @param asked how many attempts of the escalation ended asking for something, this one included
     * @param attempts the bot's limit
     */
    public static Verdict lastOf(Verdict verdict, int asked, int attempts) {
        boolean last = asked >= attempts && !verdict.outcome().ask().isEmpty();
        return last ? new Verdict(verdict.outcome(), "last") : verdict;
    }
}
