package io.ringdown;

import io.ringdown.cli.RunningGateway;
import io.ringdown.flow.Conversations;
import io.ringdown.flow.Settings;
import io.ringdown.flow.http.HttpReply;
import io.ringdown.scenario.Reply;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.component.properties.PropertiesComponent;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.main.SimpleMainShutdownStrategy;

/** A running gateway: Camel with the routes of the installation, and what they call. */
final class Gateway extends MainListenerSupport implements RunningGateway {
    private final Settings settings;
    private final Ahead<Readings> reading;
    private final Clock clock;
    private final Main main;
    private Wiring wiring;

    private Gateway(Path home, Map<String, String> overrides, Clock clock) {
        Path file = home.resolve("application.properties");
        Map<String, String> values = Environment.settings(file, System.getenv());
        values.putAll(overrides);
        values.put("ringdown.home", home.toString());
        this.settings = new Settings(values);
        ListeningPorts.find(settings, values::put);
        // Before Camel is even loaded: that is work for one processor only.
        this.reading = Ahead.of("reading", () -> Readings.of(settings));
        this.clock = clock;
        this.main = new Main();
        main.setPropertyPlaceholderLocations("file:" + file);
        values.forEach(main::addOverrideProperty);
        main.addMainListener(this);
        // Whoever starts the gateway stops it; Camel's own hook would wait 45 s for a start that was interrupted.
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
    }

    /**
     * Starts a gateway and returns once it answers.
     *
     * @param home the installation's folder
     * @param overrides settings that come before the environment and application.properties
     */
    static RunningGateway start(Path home, Map<String, String> overrides) {
        return start(home, overrides, Clock.systemUTC());
    }

    /** The same by a clock of the caller's choice. */
    static RunningGateway start(Path home, Map<String, String> overrides, Clock clock) {
        Gateway gateway = new Gateway(home, overrides, clock);
        try {
            gateway.main.start();
            gateway.wiring.ready();
            return gateway;
        } catch (Exception e) {
            gateway.close();
            throw e instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }

    @Override
    public void beforeConfigure(BaseMainSupport configured) {
        CamelContext context = configured.getCamelContext();
        ((PropertiesComponent) context.getPropertiesComponent())
                .setEnvironmentVariableMode(PropertiesComponent.ENVIRONMENT_VARIABLES_MODE_NEVER);
        WatchedFlow.of(context);
        wiring = new Wiring(context, settings, reading, clock);
    }

    @Override
    public void afterConfigure(BaseMainSupport configured) {
        try {
            // Camel starts services in the order in which they were added: this one behind the HTTP server.
            configured.getCamelContext().addService(wiring.server().hold(), true, true);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public URI address() {
        return URI.create(wiring.address());
    }

    @Override
    public URI health() {
        return URI.create(
                "http://" + settings.text("bind") + ":" + wiring.server().observePort() + "/observe/health");
    }

    @Override
    public AdminKey adminKey() {
        return wiring.adminKey();
    }

    @Override
    public List<Reply> say(String bot, String conversation, String message, String text, String language) {
        Conversations conversations =
                main.getCamelContext().getRegistry().lookupByNameAndType("conversations", Conversations.class);
        return text.isEmpty()
                ? conversations.greet(bot, language)
                : conversations.say(bot, conversation, message, text, language);
    }

    @Override
    public void serve(String path, Pages pages) {
        wiring.server().serve(path, (method, asked, body) -> {
            Page page = pages.answer(method, asked, body);
            return new HttpReply(page.status(), page.contentType(), page.body(), Map.of());
        });
    }

    @Override
    public void close() {
        if (wiring != null) {
            wiring.drain();
        }
        main.stop();
        if (wiring != null) {
            wiring.close();
        }
    }
}
