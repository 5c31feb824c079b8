package io.ringdown.cli;

import io.ringdown.scenario.Reply;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A started gateway, as commands see it. */
public interface RunningGateway extends AutoCloseable {

    /** Where the API answers. */
    URI address();

    /** Where health is told. */
    URI health();

    /** What the admin key is, and where it came from. */
    AdminKey adminKey();

    /**
     * What a bot that plays a scenario says.
     *
     * @param conversation names the conversation, the same for all its messages
     * @param message names the message
     * @param text what the visitor said; empty when the chat has just opened
     * @param language BCP 47
     */
    List<Reply> say(String bot, String conversation, String message, String text, String language);

    /** Serves pages below a path, to browsers of this machine alone. */
    void serve(String path, Pages pages);

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

    /** Pages beside the API. */
    @FunctionalInterface
    interface Pages {
        /** @param body of the request, empty when there is none */
        Page answer(String method, String path, byte[] body);
    }

    record Page(int status, String contentType, byte[] body) {
        @Override
        public String toString() {
            return status + " " + contentType;
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
