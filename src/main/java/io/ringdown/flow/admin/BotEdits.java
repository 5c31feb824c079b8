package io.ringdown.flow.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringdown.escalation.Bot;
import io.ringdown.escalation.Bots;
import io.ringdown.escalation.InvalidBot;
import io.ringdown.flow.BotSecrets;
import io.ringdown.flow.Iadvize;
import io.ringdown.flow.JsonRequest;
import io.ringdown.flow.Registry;
import io.ringdown.flow.Rows;
import io.ringdown.flow.http.Flaw;
import io.ringdown.flow.http.Rejected;
import io.ringdown.mapping.Platforms;
import io.ringdown.vendor.DestinationGuard;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;

/** Changes of bots: a new one, or the whole of it anew. Each leaves what its statement needs. */
public final class BotEdits {
    private final Registry registry;
    private final Platforms platforms;
    private final ScenarioBots connected;
    private final BotSecrets secrets;
    private final DestinationGuard guard;
    private final ObjectMapper json;
    private final InstantSource clock;

    public BotEdits(
            Registry registry,
            Platforms platforms,
            ScenarioBots connected,
            BotSecrets secrets,
            DestinationGuard guard,
            ObjectMapper json,
            InstantSource clock) {
        this.registry = registry;
        this.platforms = platforms;
        this.connected = connected;
        this.secrets = secrets;
        this.guard = guard;
        this.json = json;
        this.clock = clock;
    }

    /** A new bot; its name stands in the body. */
    public void create(Exchange exchange) {
        exchange.getMessage().setHeader("name", write(exchange, null).name());
    }

    /** The bot of the path, whole. */
    public void change(Exchange exchange) {
        String name = exchange.getMessage().getHeader("name", String.class);
        if (!Bots.NAME.matcher(name).matches()) {
            throw Rejected.noBot();
        }
        write(exchange, name);
    }

    /** @throws Rejected when the name is taken */
    public void created(Exchange exchange) {
        if (Rows.changed(exchange) == 0) {
            throw Rejected.conflict("A bot of that name exists; PUT /v1/bots/{name} changes it");
        }
        BotViews.note(exchange, "created");
    }

    /** @throws Rejected when there is no such bot */
    public void changed(Exchange exchange) {
        if (Rows.changed(exchange) == 0) {
            throw Rejected.noBot();
        }
        BotViews.note(exchange, "changed");
    }

    /** Leaves the row of the bot that the body describes. Secrets have a column of their own, and stay when they are left out. */
    private Bot write(Exchange exchange, String name) {
        ObjectNode body = JsonRequest.object(JsonRequest.body(exchange)).deepCopy();
        List<Flaw> flaws = new ArrayList<>();
        List<String> signing = BotSecrets.read(body, flaws);
        body.remove(BotSecrets.FIELD);
        Bot bot = null;
        try {
            bot = Bots.read(body, name);
            flaws.addAll(unknown(bot));
            flaws.addAll(connected.flaws(bot, signing));
            unreachable(bot.callbackUrl())
                    .map(text -> new Flaw("callbackUrl", text))
                    .ifPresent(flaws::add);
        } catch (InvalidBot e) {
            e.problems().stream().map(Flaw::of).forEach(flaws::add);
        }
        if (!flaws.isEmpty()) {
            throw Rejected.flawed(flaws);
        }
        row(exchange, bot, secrets.seal(bot.name(), signing));
        return bot;
    }

    private List<Flaw> unknown(Bot bot) {
        List<Flaw> flaws = new ArrayList<>();
        String unknown = bot.connections().stream()
                .filter(connection -> registry.connection(connection).isEmpty())
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            flaws.add(new Flaw("connections", "found " + unknown + ", which do not exist; create them first"));
        }
        boolean none = bot.platform().isEmpty() || bot.platform().equals(Iadvize.PLATFORM);
        if (!none && platforms.find(bot.platform()).isEmpty()) {
            String known = String.join(", ", platforms.names()) + ", " + Iadvize.PLATFORM;
            flaws.add(new Flaw("platform", "found " + bot.platform() + "; allowed is one of " + known + ", or empty"));
        }
        return flaws;
    }

    /** Callbacks carry what was arranged with a visitor, so they are encrypted wherever they leave the house. */
    private Optional<String> unreachable(String url) {
        if (url.isEmpty()) {
            return Optional.empty();
        }
        return guard.check(url)
                .or(() -> url.startsWith("https:") || guard.inside(url)
                        ? Optional.empty()
                        : Optional.of("must begin with https:// unless its host stands in RINGDOWN_PRIVATE_HOSTS"));
    }

    private void row(Exchange exchange, Bot bot, byte[] sealed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, Object> row = new HashMap<>();
        row.put("name", bot.name());
        row.put("document", document(bot));
        row.put("secrets", sealed);
        row.put("at", Rows.stamp(now));
        exchange.getMessage().setBody(row);
    }

    private String document(Bot bot) {
        try {
            return json.writeValueAsString(Bots.asMap(bot));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
