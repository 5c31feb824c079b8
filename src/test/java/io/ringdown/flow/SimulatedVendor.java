package io.ringdown.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ringdown.mapping.Reply;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A vendor that counts what it has taken, and that may refuse, fail, or lose its answers, having taken the call or not. */
final class SimulatedVendor {
    private static final long TIMEOUT = 20_000;

    private final Simulation world;
    private final Set<String> taken = new HashSet<>();

    SimulatedVendor(Simulation world) {
        this.world = world;
    }

    /**
     * One sending of an attempt.
     *
     * @param answered when its reply is there
     */
    record Sent(boolean taken, Reply reply, long answered) {}

    boolean hasTaken(String key) {
        return taken.contains(key);
    }

    Set<String> taken() {
        return taken;
    }

    Sent send(Journey journey) {
        boolean refuses = journey.escalation.phone().comparable().equals(SimulatedVisitor.REFUSED);
        int fate = world.random.nextInt(100);
        if (fate < 8) {
            return untaken(new Reply.Failed(Reply.Kind.NOT_CONNECTED, "refused"), 10);
        }
        if (fate < 14) {
            return untaken(answered(fate < 11 ? 503 : 429, "{}"), delay());
        }
        if (refuses) {
            return untaken(answered(422, "{\"error\": {\"code\": \"invalid_phone\"}}"), delay());
        }
        if (fate < 20) {
            return untaken(new Reply.Failed(Reply.Kind.BEGUN, "reset"), delay());
        }
        boolean lost = fate < 30;
        Reply reply = lost
                ? fate < 25 ? new Reply.Failed(Reply.Kind.BEGUN, "timeout") : answered(500, "")
                : answered(201, "{\"id\": \"call\"}");
        world.guarantees.taken(journey);
        taken.add(journey.attempt.key());
        return new Sent(true, reply, world.millis() + (lost && fate < 25 ? TIMEOUT : delay()));
    }

    private Sent untaken(Reply reply, long delay) {
        return new Sent(false, reply, world.millis() + delay);
    }

    private long delay() {
        return world.chance(80) ? 20 + world.random.nextInt(400) : world.random.nextLong(TIMEOUT);
    }

    private static Reply answered(int status, String body) {
        return new Reply.Answered(status, Map.of("Content-Type", List.of("application/json")), body.getBytes(UTF_8));
    }
}
