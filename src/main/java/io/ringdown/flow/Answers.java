package io.ringdown.flow;

import io.ringdown.escalation.Answer;
import io.ringdown.escalation.Bot;
import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Escalation;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.TextFacts;
import io.ringdown.escalation.TextRequest;
import io.ringdown.escalation.Verdict;
import io.ringdown.escalation.VisitorTexts;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Composes what a bot hears: the outcome's keys and the sentence for its visitor. */
public final class Answers {
    private final VisitorTexts texts;
    private final InstantSource clock;

    public Answers(VisitorTexts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** The answer of an attempt. */
    Answer of(Journey journey) {
        Escalation escalation = journey.escalation;
        Ending ending = journey.ending;
        Journey.Attempt attempt = journey.attempt;
        String reference = attempt == null ? null : attempt.reference();
        TextRequest request = TextRequest.of(
                        escalation,
                        journey.bot,
                        ending,
                        TextFacts.of(escalation, ending, reference, clock.instant())
                                .with(journey.connection.hours(), List.of()))
                .with(journey.connection.messages(), journey.connection.mappingMessages());
        return Answer.of(
                ending,
                texts.choose(request),
                attempt == null ? null : attempt.escalation(),
                reference,
                journey.replayed);
    }

    /** The answer where no escalation came to be. */
    Answer refused(Outcome outcome, String reason, Bot bot, int status) {
        String language = bot == null ? "en" : bot.language();
        TextFacts facts = new TextFacts(
                null, null, null, null, null, null, null, clock.instant(), null, null, List.of(), null, null);
        String message =
                texts.choose(new TextRequest(Verdict.of(outcome), null, language, language, Map.of(), Map.of(), facts));
        return Answer.refused(outcome, reason, message, status);
    }
}
