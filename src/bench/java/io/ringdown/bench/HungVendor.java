package io.ringdown.bench;

import java.util.Arrays;
import java.util.Locale;

/** How calls to one connection fare while the vendor of another holds 2,000 calls and says nothing. */
final class HungVendor {
    private static final int HELD = 2_000;
    private static final int FEW = 4;
    private static final int RUNS = 5;
    private static final int SECONDS = 2;

    private final Load.Target well;
    private final Load.Target hanging;
    private final VertxLoad load;

    HungVendor(Peer peer, Vendor well, Vendor hung, VertxLoad load) throws Exception {
        this.well = peer.calling(well);
        this.hanging = peer.calling(hung);
        this.load = load;
    }

    /** Median p99 of five runs before, and of five during; all of which end before the gateway gives up on the vendor that hangs. */
    String run() throws Exception {
        Measured before = measure();
        long held = hanging.vendor().calls();
        Thread holding = new Thread(this::hold, "hold");
        holding.start();
        for (long until = System.nanoTime() + 8_000_000_000L;
                hanging.vendor().calls() - held < HELD && System.nanoTime() < until; ) {
            Thread.sleep(20);
        }
        held = hanging.vendor().calls() - held;
        Measured during = measure();
        holding.join();
        return String.format(
                Locale.ROOT,
                "a vendor hangs with %,d calls: another connection's p99 %.1f ms before, %.1f ms meanwhile (%.2f), %,d of %,d answered",
                held,
                before.p99,
                during.p99,
                during.p99 / before.p99,
                during.good,
                during.good + during.bad);
    }

    private Measured measure() throws InterruptedException {
        long good = 0;
        long bad = 0;
        double[] p99 = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            Load.Run run = load.run(well, FEW, SECONDS);
            good += run.good();
            bad += run.bad();
            p99[i] = run.p99();
        }
        Arrays.sort(p99);
        return new Measured(good, bad, p99[RUNS / 2]);
    }

    /** Each of the users sends once: the time is up when the bot is answered that the end is not known yet. */
    private void hold() {
        try (VertxLoad own = new VertxLoad()) {
            own.run(hanging, HELD, 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Measured(long good, long bad, double p99) {}
}
