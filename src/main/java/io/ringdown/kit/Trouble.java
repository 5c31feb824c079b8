package io.ringdown.kit;

import io.ringdown.escalation.Durations;
import java.time.Duration;
import java.util.Optional;

/**
 * What a simulated vendor does to its callers beyond its cases.
 *
 * @param latency before each answer; zero for none
 * @param outage what every call meets; null while the vendor is up
 * @param limit calls that are answered in a window; null when all are
 */
public record Trouble(Duration latency, Outage outage, CallLimit limit) {

    public static Trouble none() {
        return new Trouble(Duration.ZERO, null, null);
    }

    /**
     * From what people write.
     *
     * @param latency such as {@code 500ms}
     * @param outage {@code reset}, {@code hang} or a status from 400 to 599; null for none
     * @param limit such as {@code 30/10m}; null for none
     * @throws IllegalArgumentException when one of them is none of these
     */
    public static Trouble of(String latency, String outage, String limit) {
        return new Trouble(
                Durations.parse(latency),
                outage == null ? null : Outage.parse(outage),
                limit == null ? null : CallLimit.parse(limit, System::nanoTime));
    }

    boolean isOut() {
        return outage != null;
    }

    /** What the call is answered; empty when it hangs. */
    Optional<CannedAnswer> answer(Shelf shelf, Received received) {
        if (outage != null) {
            return outage.hangs() ? Optional.empty() : Optional.of(outage.answer(shelf));
        }
        Duration wait = limit == null ? Duration.ZERO : limit.take();
        return Optional.of(wait.isZero() ? shelf.pick(received) : shelf.limited(wait));
    }

    /**
     * A vendor that is down.
     *
     * @param status that it answers; 0 when it answers nothing
     * @param hangs whether it then keeps the connection open, instead of closing it
     */
    public record Outage(int status, boolean hangs) {

        static Outage parse(String text) {
            if (text.equals("reset") || text.equals("hang")) {
                return new Outage(0, text.equals("hang"));
            }
            if (!text.matches("[45][0-9]{2}")) {
                throw new IllegalArgumentException(
                        "`" + text + "` is no outage; allowed: reset, hang, or a status from 400 to 599");
            }
            return new Outage(Integer.parseInt(text), false);
        }

        private CannedAnswer answer(Shelf shelf) {
            return status == 0 ? CannedAnswer.NONE : shelf.withStatus(status);
        }
    }
}
