package io.ringdown.store;

import static io.ringdown.store.BatchRunner.sorted;
import static io.ringdown.store.BatchRunner.without;
import static java.util.Comparator.comparing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements of one commit. All of them go in the same order of steps, and in each step by key, so that replicas wait for one another
 * but never in a circle.
 */
final class LedgerBatch {
    private final LedgerSql sql;
    private final BatchRunner runner;
    private final Holds holds;
    private final Map<Claim, Claimed> claimed = new IdentityHashMap<>();
    private final Map<Closing, Boolean> closed = new IdentityHashMap<>();

    LedgerBatch(LedgerSql sql, Connection connection) {
        this.sql = sql;
        this.runner = new BatchRunner(connection);
        this.holds = new Holds(sql, runner);
    }

    void write(List<Claim> claims, List<Closing> closings) throws SQLException {
        claims.forEach(claim -> claimed.put(claim, Claimed.TAKEN));
        for (Claim claim : holds.take(claims, Claim::identity)) {
            claimed.put(claim, Claimed.KNOWN);
        }
        insert(taken(claims));
        for (Claim claim : holds.take(taken(claims), Claim::number)) {
            claimed.put(claim, Claimed.BOUND);
        }
        new CallLimits(sql, runner, holds)
                .refused(taken(claims))
                .forEach((claim, ending) -> claimed.put(claim, Claimed.refused(ending)));
        List<Claim> refused =
                claims.stream().filter(claim -> of(claim).ending() != null).toList();
        holds.giveBack(
                refused.stream().filter(claim -> claim.movedFrom() != null).toList());
        close(refused.stream().map(this::refusal).toList());
        owe(taken(claims));
        close(closings);
    }

    Claimed of(Claim claim) {
        return claimed.get(claim);
    }

    boolean of(Closing closing) {
        return closed.get(closing);
    }

    private List<Claim> taken(List<Claim> claims) {
        return claims.stream().filter(claim -> of(claim) == Claimed.TAKEN).toList();
    }

    private void insert(List<Claim> claims) throws SQLException {
        List<Claim> sorted = sorted(claims, claim -> claim.attempt().escalation());
        List<Claim> first =
                sorted.stream().filter(claim -> claim.escalation() != null).toList();
        runner.run(sql.insertEscalation(), first, Bindings::escalation);
        List<Claim> raced = without(sorted, runner.run(sql.insertAttempt(), sorted, Bindings::attempt));
        for (Claim claim : without(raced, runner.run(sql.confirmAttempt(), raced, Bindings::confirmation))) {
            claimed.put(claim, Claimed.KNOWN);
        }
        List<Claim> further = taken(sorted).stream()
                .filter(claim -> claim.escalation() == null)
                .toList();
        runner.run(sql.advanceEscalation(), further, (row, claim) -> {
            int n = claim.attempt().n();
            row.number(n).text(claim.attempt().escalation()).number(n);
        });
    }

    private void owe(List<Claim> claims) throws SQLException {
        List<Claim> owing =
                claims.stream().filter(claim -> claim.owed() != null).toList();
        runner.run(sql.insertCallback(), sorted(owing, claim -> claim.attempt().escalation()), Bindings::callback);
    }

    private void close(List<Closing> closings) throws SQLException {
        List<Closing> sorted = closings.stream()
                .sorted(Comparator.comparing(Closing::escalation).thenComparing(Closing::n))
                .toList();
        int[] counts = runner.run(sql.closeAttempt(), sorted, Bindings::closing);
        List<Closing> freed = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Closing closing = sorted.get(i);
            closed.put(closing, counts[i] == 1);
            if (counts[i] == 1
                    && !closing.numberKeys().isEmpty()
                    && !closing.ending().verdict().outcome().binds()) {
                freed.add(closing);
            }
        }
        List<Closing> rest = without(sorted, counts);
        List<Closing> otherwise = without(rest, runner.run(sql.confirmClosing(), rest, Bindings::confirmedClosing));
        rest.forEach(closing -> closed.put(closing, !otherwise.contains(closing)));
        freed.sort(comparing(closing -> closing.numberKeys().get(0)));
        runner.run(sql.freeNumber(), freed, (row, closing) -> row.texts(closing.numberKeys())
                .text(closing.escalation()));
    }

    /** A number that another escalation is bound to is not this one's to let go of. */
    private Closing refusal(Claim claim) {
        AttemptRow attempt = claim.attempt();
        List<String> held = of(claim) == Claimed.BOUND ? List.of() : claim.numberKeys();
        return new Closing(
                attempt.escalation(),
                attempt.n(),
                attempt.key(),
                attempt.at(),
                of(claim).ending(),
                null,
                null,
                held);
    }
}
