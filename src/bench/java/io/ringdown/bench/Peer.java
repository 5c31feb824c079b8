package io.ringdown.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A gateway under load: it turns an escalation into a vendor's callback. */
interface Peer extends AutoCloseable {
    /** Makes it call that vendor and waits until it can. */
    Load.Target calling(Vendor vendor) throws Exception;

    /** Processor time that the gateway has used so far, in seconds; 0 when it is none. */
    double cpuSeconds();

    @Override
    void close();

    /** No gateway at all: what load and vendor can do by themselves. */
    static Peer direct() {
        return new Peer() {
            @Override
            public Load.Target calling(Vendor vendor) {
                return new Load.Target(vendor.port(), "/api/v2/conversations/callbacks", "", vendor);
            }

            @Override
            public double cpuSeconds() {
                return 0;
            }

            @Override
            public void close() {}
        };
    }

    static Peer vertx() {
        return new OneVendorPeer((port, vendor) -> Programs.start(
                "vertx",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        VertxGateway.class.getName(),
                        Integer.toString(port),
                        Integer.toString(vendor.port())),
                Map.of()));
    }
}
