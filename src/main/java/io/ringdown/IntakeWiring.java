package io.ringdown;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.flow.Allowances;
import io.ringdown.flow.ClaimRows;
import io.ringdown.flow.ClaimSweep;
import io.ringdown.flow.Claims;
import io.ringdown.flow.Closings;
import io.ringdown.flow.Dispatcher;
import io.ringdown.flow.Leases;
import io.ringdown.flow.Questions;
import io.ringdown.flow.Reception;
import io.ringdown.flow.Recognition;
import io.ringdown.flow.Recollection;
import io.ringdown.flow.Registry;
import io.ringdown.flow.Replies;
import io.ringdown.flow.Running;
import io.ringdown.flow.SaidSeal;
import io.ringdown.flow.Settings;
import io.ringdown.flow.StrictJson;
import io.ringdown.store.Ledger;
import io.ringdown.store.Vault;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.apache.camel.CamelContext;

/** Makes what the routes need from a bot's request to the claimed attempt, and to its closed row. */
record IntakeWiring(
        CamelContext context,
        Settings settings,
        Registry registry,
        Vault vault,
        Ledger ledger,
        Recollection recollection,
        Allowances allowances,
        Running running,
        Replies replies,
        ObjectMapper json,
        Executor waiting,
        Clock clock) {

    /** @param most calls under way at once */
    Dispatcher bind(Beans beans, int most) {
        SaidSeal said = new SaidSeal(vault, json);
        String owner = UUID.randomUUID().toString();
        beans.bind("strictJson", StrictJson.mapper());
        beans.bind("questions", new Questions());
        beans.bind("reception", new Reception(registry, clock));
        beans.bind("recognition", new Recognition(vault, clock));
        beans.bind("leases", new Leases(owner, clock));
        beans.bind("claimSweep", new ClaimSweep(clock));
        beans.bind(
                "claims",
                new Claims(
                        ledger,
                        vault,
                        new ClaimRows(vault, said, owner),
                        allowances,
                        recollection,
                        running,
                        RecoveryWiring.restores(context, beans, settings, replies, clock),
                        clock));
        Closings closings = new Closings(ledger, said, json, clock);
        beans.bind("closings", closings);
        Dispatcher dispatcher = beans.closing(
                new Dispatcher(context, running, closings, waiting, most, settings.duration("stop.within")));
        beans.bind("dispatcher", dispatcher);
        return dispatcher;
    }
}
