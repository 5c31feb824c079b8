package io.ringdown.flow;

import io.ringdown.escalation.Outcome;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.camel.Exchange;

/**
 * The ends that bots heard in an answer, so that no callback tells them again. It only waits here for the next turn of a timer, so that no
 * answer waits for the database; what is lost of it is told twice, which a callback may be.
 */
public final class Heard {
    private static final int MOST = 10_000;
    private static final int SOME = 500;

    private final InstantSource clock;
    private final BlockingQueue<Map<String, Object>> ends = new LinkedBlockingQueue<>(MOST);

    public Heard(InstantSource clock) {
        this.clock = clock;
    }

    /** The journey's answer goes out. */
    public void note(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        boolean owed = !journey.bot.callbackUrl().isEmpty() && journey.attempt != null;
        if (owed && !journey.answer.outcome().equals(Outcome.PENDING.wire())) {
            ends.offer(told(journey.attempt.escalation(), journey.attempt.n(), journey.answer.outcome()));
        }
    }

    /** Leaves some of them for a batch of {@code tell-callback}. */
    public void take(Exchange exchange) {
        List<Map<String, Object>> some = new ArrayList<>();
        ends.drainTo(some, SOME);
        // As every batch does, in the order of keys: gateways wait for one another but never in a circle.
        some.sort(Comparator.comparing(end -> end.get("id").toString()));
        exchange.getMessage().setBody(some);
    }

    /** The parameters of {@code tell-callback}. */
    Map<String, Object> told(String escalation, int n, String outcome) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", escalation);
        parameters.put("n", n);
        parameters.put("outcome", outcome);
        parameters.put("now", Rows.stamp(clock.instant()));
        return parameters;
    }
}
