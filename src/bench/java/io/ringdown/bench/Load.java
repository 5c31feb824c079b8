package io.ringdown.bench;

import java.io.IOException;

/** Sends escalations as fast as they are answered, over a fixed number of connections. */
interface Load {
    /** What it is, for the report. */
    String name();

    /** Keeps the given number of requests in flight for that many seconds. */
    Run run(Target target, int connections, int seconds) throws IOException, InterruptedException;

    /**
     * Where to send them.
     *
     * @param key the bot's key; empty when the target asks for none
     * @param vendor that the target calls
     */
    record Target(int port, String path, String key, Vendor vendor) {
        String url() {
            return "http://127.0.0.1:" + port + path;
        }
    }

    /**
     * What came of it.
     *
     * @param good answers of status 2xx
     * @param bad any other answer, and requests that got none
     * @param p99 milliseconds
     */
    record Run(long good, long bad, double seconds, double p50, double p99) {
        double perSecond() {
            return good / seconds;
        }
    }
}
