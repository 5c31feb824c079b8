package io.ringdown.store;

import io.ringdown.escalation.Ending;
import java.sql.SQLException;

/** Sets the parameters of the ledger's longer statements, in the order of their files. */
final class Bindings {
    private Bindings() {}

    static void escalation(Parameters row, Claim claim) throws SQLException {
        EscalationRow it = claim.escalation();
        row.text(it.id())
                .time(it.at())
                .text(it.bot())
                .text(it.botName())
                .text(it.connection())
                .text(it.channel());
        row.text(it.conversationId()).text(it.reference()).text(it.linked()).number(it.links());
        row.text(it.language()).text(it.country()).number(claim.attempt().n()).flag(it.test());
    }

    static void attempt(Parameters row, Claim claim) throws SQLException {
        AttemptRow it = claim.attempt();
        Ending refused = it.refused();
        row.text(it.escalation()).number(it.n()).text(it.key()).time(it.at()).time(refused == null ? null : it.at());
        row.text(it.phoneMasked()).text(it.phoneHash());
        row.text(refused == null ? "calling" : refused.verdict().outcome().wire());
        row.text(refused == null ? "" : Texts.fit(refused.verdict().reason(), 40));
        row.seconds(refused == null ? null : refused.retryAfter()).time(refused == null ? null : refused.opensAt());
        row.text(it.mapping()).text(it.mappingDigest()).number(it.connectionVersion());
        row.text(it.owner()).bytes(it.said());
    }

    static void callback(Parameters row, Claim claim) throws SQLException {
        AttemptRow it = claim.attempt();
        row.text(it.escalation()).number(it.n()).text(claim.owed().bot());
        row.time(it.at()).time(claim.owed().due());
    }

    static void confirmation(Parameters row, Claim claim) throws SQLException {
        AttemptRow it = claim.attempt();
        row.text(it.escalation()).number(it.n()).text(it.key());
    }

    static void confirmedClosing(Parameters row, Closing it) throws SQLException {
        String outcome = it.ending().verdict().outcome().wire();
        row.text(it.escalation()).number(it.n()).text(it.key()).text(outcome);
    }

    static void closing(Parameters row, Closing it) throws SQLException {
        Ending ending = it.ending();
        row.time(it.at()).text(ending.verdict().outcome().wire());
        row.text(Texts.fit(ending.verdict().reason(), 40));
        row.text(Texts.fit(ending.vendorReference(), 200));
        row.number(ending.position())
                .seconds(ending.waiting())
                .seconds(ending.retryAfter())
                .time(ending.opensAt());
        row.number(ending.status()).number(ending.millis()).text(Texts.fit(it.kept(), Integer.MAX_VALUE));
        row.bytes(it.said()).text(it.escalation()).number(it.n()).text(it.key());
    }
}
