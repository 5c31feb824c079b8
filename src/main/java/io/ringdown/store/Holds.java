package io.ringdown.store;

import static io.ringdown.store.BatchRunner.sorted;
import static io.ringdown.store.BatchRunner.without;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Takes the holds of claims: free keys, then those whose time is over. */
record Holds(LedgerSql sql, BatchRunner runner) {

    /** Takes one hold of each claim that has it; answers the claims whose key somebody else has. */
    List<Claim> take(List<Claim> claims, Function<Claim, Hold> which) throws SQLException {
        List<Claim> asking = sorted(
                claims.stream().filter(claim -> which.apply(claim) != null).toList(),
                claim -> which.apply(claim).key());
        List<Claim> rest = without(asking, runner.run(sql.takeClaim(), asking, (row, claim) -> {
            Hold hold = which.apply(claim);
            row.text(hold.key()).text(claim.attempt().escalation()).time(hold.expires());
        }));
        return without(rest, runner.run(sql.takeOverClaim(), rest, (row, claim) -> {
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
    void giveBack(List<Claim> claims) throws SQLException {
        runner.run(sql.takeOverClaim(), sorted(claims, claim -> claim.identity().key()), (row, claim) -> row.text(
                        claim.movedFrom())
                .time(claim.identity().expires())
                .text(claim.identity().key())
                .time(claim.attempt().at())
                .text(claim.attempt().escalation()));
    }
}
