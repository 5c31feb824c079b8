package io.ringdown.flow;

import io.ringdown.escalation.Identity;
import io.ringdown.escalation.Phone;
import io.ringdown.escalation.TestNumbers;
import io.ringdown.store.Allowance;
import io.ringdown.store.Hold;
import io.ringdown.store.Vault;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How many calls one number, and one bot, may have. Test numbers ring nobody and count for nothing. */
public final class Allowances {
    private final int perNumber;
    private final Vault vault;

    /** @param perNumber calls to one number in any 24 hours; 0 for any number of calls */
    public Allowances(int perNumber, Vault vault) {
        this.perNumber = perNumber;
        this.vault = vault;
    }

    Allowance of(Journey journey, Instant now) {
        Phone phone = journey.escalation.phone();
        if (TestNumbers.is(phone)) {
            return Allowance.UNLIMITED;
        }
        Instant free = now.plus(Identity.A_DAY);
        List<Hold> places = Identity.places(phone, perNumber, vault::hash).stream()
                .map(key -> new Hold(key, free))
                .toList();
        int perHour = journey.bot.callsPerHour();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        return new Allowance(places, perHour == 0 ? null : new Allowance.BotHour(journey.bot.name(), hour, perHour));
    }
}
