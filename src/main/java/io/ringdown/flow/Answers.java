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
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
        TextFacts facts = TextFacts.of(escalation, ending, reference, clock.instant())
                .with(journey.connection.hours(), List.copyOf(journey.bot.countries()));
        TextRequest request = TextRequest.of(escalation, journey.bot, ending, facts)
                .with(journey.connection.messages(), journey.connection.mappingMessages());
        return Answer.of(
                ending,
                texts.choose(request),
                attempt == null ? null : attempt.escalation(),
                reference,
                journey.replayed);
    }

    /**
     * Why that connection calls nobody now, in words for the bot's visitors.
     *
     * @param language BCP 47, or null for the bot's
     */
    String notice(Ending ending, Bot bot, Connection connection, String language) {
        TextFacts facts = facts(ending, bot.country()).with(connection.hours(), List.of());
        return texts.choose(new TextRequest(
                ending.verdict(),
                null,
                language,
                bot.language(),
                connection.messages(),
                connection.mappingMessages(),
                facts));
    }

    /** A time in the words of that language, else in figures. */
    String when(Instant at, ZoneId zone, String language) {
        String told = texts.when(at, clock.instant(), zone, language);
        return told != null
                ? told
                : LocalDateTime.ofInstant(at, zone).toString().replace('T', ' ');
    }

    /** The answer where no escalation came to be. */
    Answer refused(Outcome outcome, String reason, Bot bot, int status) {
        String language = bot == null ? "en" : bot.language();
        TextFacts facts = facts(Ending.of(outcome), null);
        String message =
                texts.choose(new TextRequest(Verdict.of(outcome), null, language, language, Map.of(), Map.of(), facts));
        return Answer.refused(outcome, reason, message, status);
    }

    /** What can be told where no escalation is. */
    private TextFacts facts(Ending ending, String country) {
        return new TextFacts(
                null,
                null,
                null,
                null,
                null,
                ending.opensAt(),
                null,
                clock.instant(),
                null,
                country,
                List.of(),
                null,
                null);
    }
}
