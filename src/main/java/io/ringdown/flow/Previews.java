package io.ringdown.flow;

import io.ringdown.escalation.Answer;
import io.ringdown.escalation.Ending;
import io.ringdown.mapping.Inputs;
import io.ringdown.mapping.Masked;
import io.ringdown.mapping.Reply;
import io.ringdown.mapping.Unrendered;
import java.time.InstantSource;
import java.util.Map;
import org.apache.camel.Exchange;

/** Dry runs: the request that a vendor would get, rendered as for a live call and shown instead of sent. */
public final class Previews {
    /** Stand for those of an attempt, of which there is none. */
    public static final String ID = "esc_00000000000000000000000000";

    public static final String KEY = "00000000-0000-4000-8000-000000000000";

    private final Answers answers;
    private final Replies replies;
    private final InstantSource clock;

    public Previews(Answers answers, Replies replies, InstantSource clock) {
        this.answers = answers;
        this.replies = replies;
        this.clock = clock;
    }

    /** Answers the bot with the request, or with the refusal that the escalation would get. Nothing is sent or kept. */
    public void dryRun(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        if (journey.refusal != null) {
            refuse(exchange, journey, journey.refusal);
            return;
        }
        Map<String, Object> inputs = Inputs.of(journey.escalation, journey.bot.name(), ID, KEY, clock.instant());
        try {
            Map<String, Object> body = Answer.dryRun("").asMap();
            body.put("request", Masked.view(journey.connection.connected().plan(inputs)));
            Exits.put(exchange, replies.json(200, body));
        } catch (Unrendered e) {
            Reply reply = new Reply.Failed(Reply.Kind.NOT_RENDERED, e.getMessage());
            refuse(
                    exchange,
                    journey,
                    Ending.of(journey.connection.connected().read(reply, inputs).verdict()));
        }
    }

    private void refuse(Exchange exchange, Journey journey, Ending ending) {
        journey.end(ending);
        Exits.put(exchange, replies.answer(journey.bot, answers.of(journey)));
    }
}
