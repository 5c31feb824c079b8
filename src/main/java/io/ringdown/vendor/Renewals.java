package io.ringdown.vendor;

import io.ringdown.mapping.Grant;
import io.ringdown.mapping.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tokens of refresh grants. A vendor may take each refresh token once and give another, so all gateways share what the store has: one asks
 * the vendor and stores the answer before it is used, the others read it. A gateway that dies between answer and store loses the new refresh
 * token; the vendor then refuses the old one and a person has to sign in anew.
 */
final class Renewals {
    private static final Logger LOG = LoggerFactory.getLogger("ringdown.tokens");

    /** Longer than a token call and its commit take. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final BiFunction<Ask, String, Issued> call;
    private final Rotations rotations;
    private final Clock clock;
    private final Runnable pause;
    /** What the vendor has given and the store has not taken yet. */
    private final Map<Place, Rotation> unstored = new ConcurrentHashMap<>();

    private record Place(String connection, int version, String secret) {}

    /**
     * @param call asks the vendor with a refresh token
     * @param pause waits a moment for another gateway
     */
    Renewals(BiFunction<Ask, String, Issued> call, Rotations rotations, Clock clock, Runnable pause) {
        this.call = call;
        this.rotations = rotations;
        this.clock = clock;
        this.pause = pause;
    }

    /** @throws TokenFailed when the vendor gives none, or another gateway asks too long */
    Token fetch(Ask ask) {
        Place place = new Place(
                ask.connection(), ask.version(), ((Grant.Refresh) ask.auth().grant()).secret());
        Instant patience = clock.instant().plus(PATIENCE);
        while (clock.instant().isBefore(patience)) {
            store(place);
            Rotation known = unstored.containsKey(place)
                    ? unstored.get(place)
                    : rotations.read(place.connection, place.version, place.secret);
            Token shared = token(known);
            if (isFresh(shared) && !shared.value().equals(ask.refused())) {
                return shared;
            }
            if (rotations.claim(place.connection, place.version, known)) {
                return renew(ask, place, known);
            }
            pause.run();
        }
        throw new TokenFailed(Reply.Kind.TOKEN_DOWN, "another gateway is renewing the token and has not ended");
    }

    /** Tries again to store what the store has refused: with this process it would be lost. */
    void storeLate() {
        unstored.keySet().forEach(this::store);
    }

    private Token renew(Ask ask, Place place, Rotation seen) {
        Issued issued;
        try {
            issued = call.apply(ask, seen.refreshToken());
        } catch (RuntimeException failed) {
            // Whatever else was wrong with the answer, the token of before is used up.
            if (failed instanceof TokenFailed answer && answer.refreshToken() != null) {
                keep(place, seen.replaced(answer.refreshToken()));
            } else {
                rotations.release(place.connection, place.version, seen);
            }
            throw failed;
        }
        Rotation next = seen.next(issued);
        keep(place, next);
        return token(next);
    }

    private void keep(Place place, Rotation next) {
        unstored.put(place, next);
        store(place);
    }

    private void store(Place place) {
        Rotation next = unstored.get(place);
        if (next == null) {
            return;
        }
        try {
            if (!rotations.store(place.connection, place.version, place.secret, next)) {
                LOG.error(
                        "connection={}/{} its renewed token came too late to be kept", place.connection, place.version);
            }
            unstored.remove(place, next);
        } catch (RuntimeException refused) {
            String why = Causes.name(refused);
            LOG.error("connection={}/{} its renewed token is not stored yet: {}", place.connection, place.version, why);
        }
    }

    private boolean isFresh(Token token) {
        Instant now = clock.instant();
        return token != null && token.usable(now) && !token.due(now);
    }

    private static Token token(Rotation rotation) {
        return rotation.issued() == null ? null : rotation.issued().token();
    }
}
