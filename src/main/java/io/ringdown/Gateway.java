package io.ringdown;

import io.ringdown.cli.RunningGateway;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.main.Main;

/** A running gateway: Camel with the routes of the installation, and what they call. */
final class Gateway implements RunningGateway {
    private final Main main;
    private final Wiring wiring;

    private Gateway(Main main, Wiring wiring) {
        this.main = main;
        this.wiring = wiring;
    }

    /**
     * Starts and returns once requests are answered.
     *
     * @param home the installation's folder
     * @param overrides settings that come before the environment and application.properties
     */
    static RunningGateway start(Path home, Map<String, String> overrides) {
        Main main = new Main();
        main.setPropertyPlaceholderLocations("file:" + home.resolve("application.properties"));
        main.addOverrideProperty("ringdown.home", home.toString());
        overrides.forEach(main::addOverrideProperty);
        main.configure().withShutdownHookEnabled(false);
        Wiring wiring = new Wiring();
        main.addMainListener(wiring);
        try {
            main.start();
        } catch (RuntimeException e) {
            wiring.close();
            throw e;
        } catch (Exception e) {
            wiring.close();
            throw new IllegalStateException(e);
        }
        return new Gateway(main, wiring);
    }
}
