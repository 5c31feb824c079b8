package io.ringdown.mapping;

import io.ringdown.escalation.Outcome;

/** What a reply means when no rule of its mapping says so: certain that nobody is called, certain refusal, or not known. */
final class GeneralRules {
    private GeneralRules() {}

    static Outcome of(Reply reply, Purpose purpose) {
        boolean success = reply instanceof Reply.Answered answered && answered.status() / 100 == 2;
        if (success && purpose != Purpose.RING) {
            return Outcome.ACCEPTED;
        }
        Outcome outcome = reply instanceof Reply.Answered answered ? of(answered.status()) : of((Reply.Failed) reply);
        return switch (purpose) {
            case RING, CHECK -> outcome;
            case PREPARE -> outcome == Outcome.UNCONFIRMED ? Outcome.UNAVAILABLE : outcome;
            case ASK -> Outcome.UNCONFIRMED;
        };
    }

    private static Outcome of(Reply.Failed failed) {
        return switch (failed.kind()) {
            case NOT_CONNECTED, TOKEN_DOWN -> Outcome.UNAVAILABLE;
            case BEGUN -> Outcome.UNCONFIRMED;
            case TOKEN_REFUSED, NOT_RENDERED -> Outcome.MISCONFIGURED;
        };
    }

    private static Outcome of(int status) {
        return switch (status) {
            case 408 -> Outcome.UNCONFIRMED;
            case 429 -> Outcome.RATE_LIMITED;
            case 503 -> Outcome.UNAVAILABLE;
            default -> status >= 300 && status < 500 ? Outcome.MISCONFIGURED : Outcome.UNCONFIRMED;
        };
    }
}
