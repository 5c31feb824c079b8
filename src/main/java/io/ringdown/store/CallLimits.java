package io.ringdown.store;

import static io.ringdown.store.BatchRunner.sorted;
import static io.ringdown.store.BatchRunner.without;

import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Outcome;
import io.ringdown.escalation.Verdict;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Counts calls against the {@link Allowance} of their claims. The number comes first: a refused call of one number costs the bot nothing. */
record CallLimits(LedgerSql sql, BatchRunner runner, Holds holds) {
    private static final Duration HOUR = Duration.ofHours(1);

    /** The claims that may not call, and how they end. */
    Map<Claim, Ending> refused(List<Claim> claims) throws SQLException {
        Map<Claim, Ending> refused = new IdentityHashMap<>();
        for (Claim claim : withoutPlace(claims)) {
            refused.put(claim, limited("number", claim, free(claim)));
        }
        List<Claim> placed =
                claims.stream().filter(claim -> !refused.containsKey(claim)).toList();
        for (Claim claim : withoutHour(placed)) {
            refused.put(
                    claim,
                    limited("bot", claim, claim.allowance().hour().begins().plus(HOUR)));
        }
        return refused;
    }

    /** One place after the other, so that a number's first call costs one statement. */
    private List<Claim> withoutPlace(List<Claim> claims) throws SQLException {
        List<Claim> without = new ArrayList<>();
        List<Claim> asking = claims.stream()
                .filter(claim -> !claim.allowance().places().isEmpty())
                .toList();
        for (int tried = 0; !asking.isEmpty(); tried++) {
            int place = tried;
            asking = holds.take(asking, claim -> claim.allowance().places().get(place));
            without.addAll(asking.stream()
                    .filter(claim -> claim.allowance().places().size() == place + 1)
                    .toList());
            asking = asking.stream()
                    .filter(claim -> claim.allowance().places().size() > place + 1)
                    .toList();
        }
        return without;
    }

    /** An hour's row is there but for its first call, so that counting costs one statement. */
    private List<Claim> withoutHour(List<Claim> claims) throws SQLException {
        List<Claim> asking = sorted(
                claims.stream()
                        .filter(claim -> claim.allowance().hour() != null)
                        .toList(),
                claim -> claim.allowance().hour().bot());
        List<Claim> rest = count(asking);
        runner.run(sql.insertBotHour(), rest, (row, claim) -> {
            Allowance.BotHour hour = claim.allowance().hour();
            row.text(hour.bot()).time(hour.begins());
        });
        return count(rest);
    }

    private List<Claim> count(List<Claim> claims) throws SQLException {
        return without(claims, runner.run(sql.countBotCall(), claims, (row, claim) -> {
            Allowance.BotHour hour = claim.allowance().hour();
            row.text(hour.bot()).time(hour.begins()).number(hour.most());
        }));
    }

    /** When the number has a place again. */
    private Instant free(Claim claim) throws SQLException {
        List<String> keys = claim.allowance().places().stream().map(Hold::key).toList();
        try (PreparedStatement statement = runner.connection().prepareStatement(sql.selectFreePlace())) {
            new Parameters(statement).texts(keys);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                OffsetDateTime free = found.getObject("free", OffsetDateTime.class);
                return free == null
                        ? claim.attempt().at()
                        : free.toInstant(); // null: another gateway has just let go of one
            }
        }
    }

    private static Ending limited(String reason, Claim claim, Instant again) {
        Duration wait = Duration.between(claim.attempt().at(), again);
        return Ending.of(new Verdict(Outcome.RATE_LIMITED, reason)).after(wait.isNegative() ? Duration.ZERO : wait);
    }
}
