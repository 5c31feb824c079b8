package io.ringdown.flow;

import io.ringdown.escalation.Ending;
import io.ringdown.escalation.LostSpan;
import io.ringdown.escalation.TestNumbers;
import io.ringdown.flow.http.Inbound;
import io.ringdown.store.Ids;
import io.ringdown.store.Mark;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices that the database was set back, and refuses what may repeat a call that it has forgotten; {@link LostSpan} says what that is. */
public final class Restores {
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.restore");
    private static final String UNTIL = "until";
    private static final String REMEMBERED = "remembered";

    private final Mark mark;
    private final Instant declared;
    private final Replies replies;
    private final InstantSource clock;
    private volatile LostSpan lost = LostSpan.NONE;
    private long turn;

    /** @param declared when a person has put a restored database in place; null when nobody says so */
    public Restores(Mark mark, Instant declared, Replies replies, InstantSource clock) {
        this.mark = mark;
        this.declared = declared == null ? null : declared.truncatedTo(ChronoUnit.MILLIS); // as the row has it
        this.replies = replies;
        this.clock = clock;
    }

    /** How a request that the store does not know ends when it may repeat one that is lost; null when it may not. */
    Ending refusal(Journey journey) {
        Instant now = clock.instant();
        if (!lost.watches(now) || TestNumbers.is(journey.escalation.phone())) {
            return null;
        }
        String id = journey.escalation.escalationId();
        boolean repeats = lost.covers(journey.identity.kind(), journey.bot.repeatWindow(), now)
                || Ids.madeAt(id).filter(made -> lost.lost(made, now)).isPresent();
        return repeats ? Ending.of(LostSpan.UNKNOWN) : null;
    }

    /** Whether the start has compared: before, nothing else may, as it counts a turn that the start would take for another's. */
    public synchronized boolean begun() {
        return turn != 0;
    }

    /** Notes what is remembered before the row is read: what others of this gateway count meanwhile must not make the row look old. */
    public synchronized void recall(Exchange exchange) {
        exchange.setProperty(REMEMBERED, turn);
    }

    /** Leaves until when calls may be lost, as the row shows that was found; or null. */
    public void compare(Exchange exchange) {
        long found = found(exchange);
        long remembered = exchange.getProperty(REMEMBERED, Long.class);
        boolean setBack = remembered == 0 ? mark.betrays(found) : found < remembered;
        Instant until = setBack ? clock.instant() : remembered == 0 ? declared : null;
        if (setBack) {
            LOG.warn("the database is an older one than was here before, or a copy");
        }
        exchange.setProperty(UNTIL, until);
        exchange.getMessage().setBody(until == null ? Map.of() : Map.of(UNTIL, Rows.stamp(until)));
    }

    /** Takes what the row says from now on, and remembers how far the database has come. */
    public synchronized void take(Exchange exchange) throws IOException {
        Map<String, Object> row = Rows.found(exchange).get(0);
        LostSpan before = lost;
        lost = new LostSpan(Rows.time(row, "lost_until"), Rows.flag(row, "ended"));
        turn = found(exchange);
        mark.set(turn);
        if (!lost.equals(before) && lost.watches(clock.instant())) {
            LOG.warn("calls until {} may be unknown here: what may repeat one of them is not sent", lost.until());
        }
    }

    private static long found(Exchange exchange) {
        return ((Number) Rows.found(exchange).get(0).get("turn")).longValue();
    }

    /** Somebody has ended it. */
    public void note(Exchange exchange) {
        LOG.info(
                "lost calls are not waited for any more by={}",
                Inbound.of(exchange).caller().name());
    }

    /** Answers whether calls may be unknown here. */
    public void answer(Exchange exchange) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("watching", watching());
        answer.put("lostUntil", lostUntil());
        Exits.put(exchange, replies.json(200, answer));
    }

    /** Whether requests may be refused because they may repeat a call that is unknown here. */
    public boolean watching() {
        return lost.watches(clock.instant());
    }

    /** Until when calls may have been made that are unknown here; "" when the database was never set back. */
    public String lostUntil() {
        return lost.until() == null ? "" : lost.until().toString();
    }
}
