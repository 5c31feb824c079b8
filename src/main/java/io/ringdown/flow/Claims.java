package io.ringdown.flow;

import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Repeats;
import io.ringdown.escalation.TestNumbers;
import io.ringdown.store.Claim;
import io.ringdown.store.Claimed;
import io.ringdown.store.Closed;
import io.ringdown.store.EscalationRow;
import io.ringdown.store.Hold;
import io.ringdown.store.Ledger;
import io.ringdown.store.Vault;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.camel.Exchange;

/** Claims attempts, and decides what a request means that repeats a known escalation. The store's unique keys are the guard. */
public final class Claims {
    private static final CompletionStage<Void> DECIDED = CompletableFuture.completedStage(null);

    private final Ledger ledger;
    private final ClaimHolds holds;
    private final ClaimRows rows;
    private final Allowances allowances;
    private final Recollection recollection;
    private final Running running;
    private final Restores restores;
    private final InstantSource clock;

    public Claims(
            Ledger ledger,
            Vault vault,
            ClaimRows rows,
            Allowances allowances,
            Recollection recollection,
            Running running,
            Restores restores,
            InstantSource clock) {
        this.ledger = ledger;
        this.holds = new ClaimHolds(vault, clock);
        this.rows = rows;
        this.allowances = allowances;
        this.recollection = recollection;
        this.running = running;
        this.restores = restores;
        this.clock = clock;
    }

    /** Claims the first attempt of a new escalation. */
    public CompletionStage<Void> claim(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        return claim(journey, holds.identity(journey), null, refusal(journey, 0));
    }

    /** Decides by the rows that the store found; none means that the escalation is new after all. */
    public CompletionStage<Void> decide(Exchange exchange) {
        Journey journey = Journey.of(exchange);
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> found = exchange.getMessage().getBody(List.class);
        journey.looking = false;
        journey.corrected = null;
        if (found.isEmpty()) {
            journey.miss();
            return DECIDED;
        }
        Known known = Known.of(found.get(0));
        if (known.is(journey.joined)) {
            return replay(journey, known);
        }
        Repeats.Action action = Repeats.decide(
                journey.identity.kind(), known.against(holds.numberHash(journey)), journey.refusal == null);
        return switch (action) {
            case JOIN -> join(exchange, journey, known);
            case WAIT -> await(journey, known);
            case REPLAY -> replay(journey, known);
            case ANOTHER_ATTEMPT -> further(journey, known.id(), known.n(), known.reference(), known.asked());
            case LINKED -> {
                journey.corrected = known;
                yield claim(journey, Recognition.correction(known, clock.instant()), known, restores.refusal(journey));
            }
            case REFUSE -> refuse(journey, known);
            case DUPLICATE_KEY, TOO_MANY ->
                claim(journey, null, known, Ending.of(action.verdict().orElseThrow()));
        };
    }

    /** The same wish is being served: the end of that attempt is this one's answer too, whatever other requests make of the escalation. */
    private CompletionStage<Void> join(Exchange exchange, Journey journey, Known known) {
        journey.joined = known;
        Recognition.pin(exchange, known);
        return await(journey, known);
    }

    /** The escalation goes on elsewhere: looks again when it has ended, unless the bot's time is up before. */
    private CompletionStage<Void> await(Journey journey, Known known) {
        journey.looking = true;
        if (running.await(known.id(), journey.deadlineNanos)) {
            journey.attempt = told(known);
            journey.end(Ending.of(Outcome.PENDING));
        }
        return DECIDED;
    }

    private CompletionStage<Void> replay(Journey journey, Known known) {
        journey.attempt = told(known);
        journey.replayed = true;
        journey.end(Endings.of(
                known.row(), recollection.said(known.row()).path("vendorText").asText(null)));
        return DECIDED;
    }

    /** An attempt that this request only tells of. */
    private Journey.Attempt told(Known known) {
        return new Journey.Attempt(known.id(), known.n(), "", known.reference(), known.asked(), clock.instant());
    }

    /** A call is arranged, and stays: what is refused now stands beside it, so that the bot stops asking here too. */
    private CompletionStage<Void> refuse(Journey journey, Known known) {
        Known.Beside beside = known.beside();
        if (beside == null) {
            return claim(journey, Recognition.refusals(known, clock.instant()), known, last(journey, 0));
        } else {
            return further(journey, beside.id(), beside.n(), beside.reference(), beside.asked());
        }
    }

    private CompletionStage<Void> further(Journey journey, String escalation, int n, String reference, int asked) {
        journey.attempt = rows.attempt(escalation, n + 1, reference, asked, clock.instant());
        Ending refused = refusal(journey, asked);
        return ask(journey, Claim.further(holds.number(journey, refused), rows.row(journey, refused)), refused);
    }

    /** @param known the escalation that is corrected, or that stays as it is when this request is refused; null when there is none */
    private CompletionStage<Void> claim(Journey journey, Hold identity, Known known, Ending refused) {
        journey.attempt = rows.first(clock.instant());
        boolean corrects = known != null && ClaimHolds.mayRing(refused);
        EscalationRow row = rows.escalation(journey, known, corrects);
        Hold number = holds.number(journey, refused);
        Claim claim = corrects
                ? Claim.linked(identity, known.id(), number, row, rows.row(journey, refused))
                : Claim.first(identity, number, row, rows.row(journey, refused));
        return ask(journey, claim, refused);
    }

    /** How it ends without a call: what speaks against one, or that the same wish may have been called before a restore. */
    private Ending refusal(Journey journey, int asked) {
        Ending refused = last(journey, asked);
        return refused == null ? restores.refusal(journey) : refused;
    }

    /** The refusal, which is the last one when the visitor was asked often enough; null when there is none. */
    private static Ending last(Journey journey, int asked) {
        return journey.refusal == null ? null : last(journey.refusal, asked, journey);
    }

    private static Ending last(Ending ending, int asked, Journey journey) {
        return ending.with(Repeats.lastOf(ending.verdict(), asked + 1, journey.bot.attempts()));
    }

    /** A call that nobody will make needs no allowance. */
    private CompletionStage<Void> ask(Journey journey, Claim claim, Ending refused) {
        Claim within = claim.number() == null
                ? claim
                : claim.within(allowances.of(journey, claim.attempt().at()));
        journey.numberKeys = within.numberKeys();
        Claim owing = refused == null ? rows.owing(within, journey) : within;
        return ledger.claim(owing, running.timeLeft(journey.deadlineNanos))
                .thenAccept(claimed -> decide(journey, claimed, refused));
    }

    private static void decide(Journey journey, Claimed claimed, Ending refused) {
        Ending uncalled = claimed.taken() && refused != null ? refused : claimed.ending();
        if (uncalled != null) {
            journey.end(uncalled);
            Closings.log(journey, Closed.COMMITTED); // with the claim itself
        } else if (claimed.taken()) {
            taken(journey);
        } else {
            journey.attempt = null; // it has no row
            journey.looking = true;
        }
    }

    private static void taken(Journey journey) {
        journey.open = true;
        Optional<Ending> test = TestNumbers.ending(journey.escalation.phone());
        test.ifPresentOrElse(
                ending -> journey.end(last(ending, journey.attempt.asked(), journey)),
                () -> journey.decision = Decision.DELIVER);
    }
}
