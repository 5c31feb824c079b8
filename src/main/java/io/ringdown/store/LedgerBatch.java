package io.ringdown.store;

import static java.util.Comparator.comparing;

import io.ringdown.escalation.Ending;
import io.ringdown.escalation.Repeats;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The statements of one commit. All of them go in the same order of steps, and in each step by key, so that replicas wait for one another
 * but never in a circle.
 */
final class LedgerBatch {
    private final LedgerSql sql;
    private final Connection connection;
    private final Map<Claim, Claimed> claimed = new IdentityHashMap<>();
    private final Map<Closing, Boolean> closed = new IdentityHashMap<>();

    LedgerBatch(LedgerSql sql, Connection connection) {
        this.sql = sql;
        this.connection = connection;
    }

    void write(List<Claim> claims, List<Closing> closings) throws SQLException {
        claims.forEach(claim -> claimed.put(claim, Claimed.TAKEN));
        for (Claim claim : hold(claims, Claim::identity)) {
            claimed.put(claim, Claimed.KNOWN);
        }
        insert(taken(claims));
        List<Claim> bound = hold(taken(claims), Claim::number);
        for (Claim claim : bound) {
            claimed.put(claim, Claimed.BOUND);
        }
        giveBack(bound.stream().filter(claim -> claim.movedFrom() != null).toList());
        close(bound.stream().map(LedgerBatch::duplicate).toList());
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

    /** Takes one hold of each claim; answers the claims whose key somebody else has. */
    private List<Claim> hold(List<Claim> claims, Function<Claim, Hold> which) throws SQLException {
        List<Claim> asking = claims.stream()
                .filter(claim -> which.apply(claim) != null)
                .sorted(comparing(claim -> which.apply(claim).key()))
                .toList();
        List<Claim> rest = without(asking, run(sql.takeClaim(), asking, (row, claim) -> {
            Hold hold = which.apply(claim);
            row.text(hold.key()).text(claim.attempt().escalation()).time(hold.expires());
        }));
        return without(rest, run(sql.takeOverClaim(), rest, (row, claim) -> {
            Hold hold = which.apply(claim);
            String own = claim.attempt().escalation();
            boolean moves = claim.movedFrom() != null && hold == claim.identity();
            row.text(own)
                    .time(hold.expires())
                    .text(hold.key())
                    .time(claim.attempt().at());
            row.text(moves ? claim.movedFrom() : own);
        }));
    }

    /** Nothing takes the place of the call that was to be corrected: it keeps the identity. */
    private void giveBack(List<Claim> claims) throws SQLException {
        run(sql.takeOverClaim(), sorted(claims, claim -> claim.identity().key()), (row, claim) -> row.text(
                        claim.movedFrom())
                .time(claim.identity().expires())
                .text(claim.identity().key())
                .time(claim.attempt().at())
                .text(claim.attempt().escalation()));
    }

    private void insert(List<Claim> claims) throws SQLException {
        List<Claim> sorted = sorted(claims, claim -> claim.attempt().escalation());
        List<Claim> first =
                sorted.stream().filter(claim -> claim.escalation() != null).toList();
        run(sql.insertEscalation(), first, Bindings::escalation);
        List<Claim> raced = without(sorted, run(sql.insertAttempt(), sorted, Bindings::attempt));
        for (Claim claim : without(raced, run(sql.confirmAttempt(), raced, Bindings::confirmation))) {
            claimed.put(claim, Claimed.KNOWN);
        }
        List<Claim> further = taken(sorted).stream()
                .filter(claim -> claim.escalation() == null)
                .toList();
        run(sql.advanceEscalation(), further, (row, claim) -> {
            int n = claim.attempt().n();
            row.number(n).text(claim.attempt().escalation()).number(n);
        });
    }

    private void close(List<Closing> closings) throws SQLException {
        List<Closing> sorted = closings.stream()
                .sorted(Comparator.comparing(Closing::escalation).thenComparing(Closing::n))
                .toList();
        int[] counts = run(sql.closeAttempt(), sorted, Bindings::closing);
        List<Closing> freed = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Closing closing = sorted.get(i);
            closed.put(closing, counts[i] == 1);
            if (counts[i] == 1
                    && closing.number() != null
                    && !closing.ending().verdict().outcome().binds()) {
                freed.add(closing);
            }
        }
        List<Closing> rest = without(sorted, counts);
        List<Closing> otherwise = without(rest, run(sql.confirmClosing(), rest, Bindings::confirmedClosing));
        rest.forEach(closing -> closed.put(closing, !otherwise.contains(closing)));
        freed.sort(comparing(Closing::number));
        run(sql.freeClaim(), freed, (row, closing) -> row.text(closing.number()).text(closing.escalation()));
    }

    private static Closing duplicate(Claim claim) {
        AttemptRow attempt = claim.attempt();
        Ending ending = Ending.of(Repeats.NUMBER_BOUND);
        return new Closing(attempt.escalation(), attempt.n(), attempt.key(), attempt.at(), ending, null, null, null);
    }

    private <T> int[] run(String text, List<T> items, Binding<T> binding) throws SQLException {
        if (items.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            Parameters row = new Parameters(statement);
            for (T item : items) {
                binding.set(row, item);
                row.add();
            }
            return statement.executeBatch();
        }
    }

    private static <T> List<T> sorted(List<T> items, Function<T, String> key) {
        return items.stream().sorted(comparing(key)).toList();
    }

    /** The items whose statement changed nothing. */
    private static <T> List<T> without(List<T> items, int[] counts) {
        List<T> rest = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                rest.add(items.get(i));
            }
        }
        return rest;
    }

    /** Sets the parameters of one item. */
    private interface Binding<T> {
        void set(Parameters row, T item) throws SQLException;
    }
}
