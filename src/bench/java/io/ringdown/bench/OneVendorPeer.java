package io.ringdown.bench;

/** A program that knows one vendor only: it is started anew for each. */
final class OneVendorPeer implements Peer {
    /** Starts it so that it listens on that port of the loopback interface. */
    interface Starter {
        Process start(int port, Vendor vendor) throws Exception;
    }

    private final Starter starter;
    private Process process;

    OneVendorPeer(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Load.Target calling(Vendor vendor) throws Exception {
        close();
        int port = Programs.freePort();
        process = starter.start(port, vendor);
        Programs.awaitPort(process, port);
        return new Load.Target(port, "/escalations/g", "", vendor);
    }

    @Override
    public double cpuSeconds() {
        return Programs.cpuSeconds(process);
    }

    @Override
    public void close() {
        if (process != null) {
            Programs.stop(process);
        }
    }
}
