package io.ringdown.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** A started gateway, as commands see it. */
public interface RunningGateway extends AutoCloseable {

    /** Where the API answers. */
    URI address();

    /** Where health is told. */
    URI health();

    /** What the admin key is, and where it came from. */
    AdminKey adminKey();

    /** Ends calls in flight and stops. */
    @Override
    void close();

    /**
     * @param place file or setting that holds it, for people to read
     */
    record AdminKey(String key, String place) {
        @Override
        public String toString() {
            return "AdminKey[" + place + "]";
        }
    }

    /** Starts gateways. */
    @FunctionalInterface
    interface Starter {
        /**
         * @param home the installation's folder
         * @param settings by name, such as {@code ringdown.http.port}; they come before the environment
         */
        RunningGateway start(Path home, Map<String, String> settings);
    }
}
