package io.ringdown.flow;

import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Identity;
import io.ringdown.escalation.Phone;
import io.ringdown.store.Hold;
import io.ringdown.store.Vault;
import java.time.InstantSource;

/** What an attempt takes hold of, so that no other calls for the same wish or to the same number. */
record ClaimHolds(Vault vault, InstantSource clock) {

    /** Whether a phone may ring for an attempt, or may have rung before this gateway knew of it. */
    static boolean mayRing(Ending refused) {
        return refused == null || refused.verdict().outcome().binds();
    }

    /** What the escalation will be known again by; null when the bot gave nothing: the next visitor without a number is another one. */
    Hold identity(Journey journey) {
        boolean nothing = journey.identity.kind() == Identity.Kind.NUMBER && journey.escalation.phone() == null;
        return nothing ? null : new Hold(journey.identity.key(), clock.instant().plus(journey.identity.holds()));
    }

    /** The number's guard; a call that nobody will make guards nothing. */
    Hold number(Journey journey, Ending refused) {
        if (!mayRing(refused)) {
            return null;
        }
        Identity guard = Identity.numberGuard(journey.escalation.phone(), journey.bot, vault::hash);
        return new Hold(guard.key(), clock.instant().plus(guard.holds()));
    }

    String numberHash(Journey journey) {
        Phone phone = journey.escalation.phone();
        return phone == null ? null : vault.hash(phone.comparable());
    }
}
