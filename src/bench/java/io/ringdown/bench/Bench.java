package io.ringdown.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the mapping engine alone, then Ringdown and its peers in one run on this machine, on the loopback interface only. Prints requests/s, which mean
 * nothing by themselves, and their ratios, which do. System properties: {@code bench.only} (engine,load), {@code bench.seconds} of each measurement (8),
 * {@code bench.warmup} seconds of all loads before a peer's first one, beside one as long as the measurement before each (120),
 * {@code bench.peers} (vendor,ringdown,ringdown-postgresql,vertx,node-red). A vendor that hangs is measured on {@code ringdown} beside the others.
 * {@code bench.only=open} is an {@link OpenLoad} of {@code bench.rate} escalations a second (200), with a warm-up at that rate.
 */
public final class Bench {
    private record Scenario(String name, Vendor vendor, int connections) {}

    private final int seconds = Integer.getInteger("bench.seconds", 8);
    private final int warmup = Integer.getInteger("bench.warmup", 120);
    private final List<String> peers =
            List.of(System.getProperty("bench.peers", "vendor,ringdown,ringdown-postgresql,vertx,node-red")
                    .split(","));
    private final Map<String, Map<String, Double>> results = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> only =
                List.of(System.getProperty("bench.only", "engine,load").split(","));
        if (only.contains("engine")) {
            EngineBench.run();
        }
        if (only.contains("load")) {
            new Bench().run();
        }
        if (only.contains("open")) {
            new Bench().open(Integer.getInteger("bench.rate", 200));
        }
        System.exit(0);
    }

    /** What visitors wait who come at a constant rate. */
    private void open(int rate) throws Exception {
        try (Vendor vendor = new Vendor(0);
                RingdownPeer ringdown = new RingdownPeer(List.of(vendor), null);
                OpenLoad load = new OpenLoad()) {
            load.run(ringdown.calling(vendor), rate, warmup);
            say("%s%n", load.run(ringdown.calling(vendor), rate, seconds));
        }
    }

    private void run() throws Exception {
        try (Vendor instant = new Vendor(0);
                Vendor slow = new Vendor(500);
                Vendor hung = new Vendor(30_000);
                VertxLoad own = new VertxLoad()) {
            Load load = WrkLoad.installed() ? new WrkLoad() : own;
            List<Scenario> scenarios = List.of(
                    new Scenario("at once, c=64", instant, 64),
                    new Scenario("500 ms, c=1000", slow, 1_000),
                    new Scenario("500 ms, c=2000", slow, 2_000));
            say(
                    "%s, Java %s, %d processors, load by %s, %d s each, after a warm-up of %d s for each program%n",
                    LocalDate.now(),
                    System.getProperty("java.version"),
                    Runtime.getRuntime().availableProcessors(),
                    load.name(),
                    seconds,
                    warmup);
            for (String name : peers) {
                try (Peer peer = peer(name, List.of(instant, slow, hung))) {
                    // with slow calls too, or their code is compiled anew while it is measured
                    for (Scenario scenario : scenarios) {
                        load.run(peer.calling(scenario.vendor()), scenario.connections(), warmup / scenarios.size());
                    }
                    for (Scenario scenario : scenarios) {
                        measure(name, peer, scenario, load);
                    }
                    if (name.equals("ringdown")) {
                        notes.add(new HungVendor(peer, instant, hung, own).run());
                        starts((RingdownPeer) peer, instant);
                    }
                } catch (java.io.IOException e) {
                    notes.add(name + " is left out: " + e.getMessage());
                }
            }
            report(scenarios);
        }
    }

    private static Peer peer(String name, List<Vendor> vendors) throws Exception {
        return switch (name) {
            case "vendor" -> Peer.direct();
            case "vertx" -> Peer.vertx();
            case "node-red" -> NodeRed.peer();
            case "ringdown" -> new RingdownPeer(vendors, null);
            case "ringdown-postgresql" -> new RingdownPeer(vendors, new SyncedPostgres());
            default ->
                throw new IllegalArgumentException("bench.peers: no peer " + name
                        + "; known are vendor, ringdown, ringdown-postgresql, vertx, node-red");
        };
    }

    private void measure(String name, Peer peer, Scenario scenario, Load load) throws Exception {
        Load.Target target = peer.calling(scenario.vendor());
        load.run(target, scenario.connections(), seconds);
        long before = scenario.vendor().calls();
        double cpuBefore = peer.cpuSeconds();
        Load.Run run = load.run(target, scenario.connections(), seconds);
        double micros = (peer.cpuSeconds() - cpuBefore) * 1e6 / Math.max(1, run.good() + run.bad());
        long called = scenario.vendor().calls() - before;
        boolean valid = called >= run.good();
        say(
                "%-10s vendor %-15s %,9.0f/s  p50 %,7.1f ms  p99 %,7.1f ms  cpu %,7.0f us each  good %,d  bad %,d  vendor counted %,d%s%n",
                name,
                scenario.name(),
                run.perSecond(),
                run.p50(),
                run.p99(),
                micros,
                run.good(),
                run.bad(),
                called,
                valid ? "" : "  VOID");
        if (valid) {
            results.computeIfAbsent(name, key -> new LinkedHashMap<>()).put(scenario.name(), run.perSecond());
        }
    }

    private void starts(RingdownPeer ringdown, Vendor vendor) throws InterruptedException {
        for (int i = 1; i <= 3; i++) {
            notes.add(String.format(
                    Locale.ROOT,
                    "ringdown, start %d to first accepted escalation: %.2f s",
                    i,
                    ringdown.secondsToFirstAnswer(vendor)));
        }
    }

    private void report(List<Scenario> scenarios) {
        StringBuilder table = new StringBuilder("\n| requests/s |");
        scenarios.forEach(
                scenario -> table.append(" vendor ").append(scenario.name()).append(" |"));
        table.append("\n|---|").append("---|".repeat(scenarios.size()));
        results.forEach((name, rates) -> {
            table.append("\n| ").append(name).append(" |");
            scenarios.forEach(scenario -> table.append(cell(rates, scenario.name())));
        });
        results.keySet().stream()
                .filter(Bench::ours)
                .forEach(ours -> results.forEach((name, rates) -> {
                    if (!ours(name)) {
                        table.append("\n| ")
                                .append(ours)
                                .append(" : ")
                                .append(name)
                                .append(" |");
                        scenarios.forEach(scenario -> table.append(
                                ratio(results.get(ours).get(scenario.name()), rates.get(scenario.name()))));
                    }
                }));
        say("%s%n%n%s%n", table, String.join("\n", notes));
    }

    private static boolean ours(String name) {
        return name.startsWith("ringdown");
    }

    private static String cell(Map<String, Double> rates, String scenario) {
        Double rate = rates.get(scenario);
        return rate == null ? " void |" : String.format(Locale.ROOT, " %,.0f |", rate);
    }

    private static String ratio(Double ours, Double theirs) {
        return ours == null || theirs == null || theirs == 0
                ? " |"
                : String.format(Locale.ROOT, " %.2f |", ours / theirs);
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
