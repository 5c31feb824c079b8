package io.ringdown.flow;

import io.ringdown.store.SimulatedStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A world of gateways, bots, visitors and a vendor in which a seed decides what happens next, on one thread and by a clock that moves only
 * here. Gateways are the real classes on the real statements; what a thread does between two waits, and each transaction, is one step.
 * After trouble comes calm: nothing breaks any more, and all that was begun must end.
 */
final class Simulation {
    private static final Instant BEGIN = Instant.parse("2026-11-23T10:00:00Z");
    private static final int TROUBLED_STEPS = 400;
    private static final int MOST_STEPS = 20_000;
    private static final Duration UNTIL_ALL_LEASES_ARE_OVER = Duration.ofSeconds(25);
    private static final int DEEPEST = 3;

    final Random random;
    final SimulatedStore store;
    final SimulatedVendor vendor;
    final Guarantees guarantees;
    final List<Troubles.Kind> troubles;
    final List<SimulatedPlace> places;
    final List<SimulatedVisitor> visitors;

    private final List<String> log = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final Deque<Long> patience = new ArrayDeque<>();
    private long millis;
    private int steps;
    private boolean calm;
    private Duration calmSince;

    /** @param folder a new one, for the spools */
    Simulation(long seed, SimulatedStore store, Path folder) {
        random = new Random(seed);
        this.store = store;
        store.clear();
        tick(0);
        vendor = new SimulatedVendor(this);
        guarantees = new Guarantees(this);
        troubles = Troubles.some(random);
        say("troubles: " + troubles);
        places = IntStream.rangeClosed(1, 1 + random.nextInt(3))
                .mapToObj(number -> new SimulatedPlace(this, number, folder))
                .toList();
        List<SimulatedBot> bots = IntStream.rangeClosed(1, 1 + random.nextInt(2))
                .mapToObj(number -> SimulatedBot.of(this, number))
                .toList();
        visitors = IntStream.rangeClosed(1, 2 + random.nextInt(4))
                .mapToObj(number -> new SimulatedVisitor(this, number, bots.get(random.nextInt(bots.size()))))
                .toList();
    }

    /** Something that a thread of a gateway does step by step. */
    interface Task {
        /** Whose it is; it dies with it. */
        SimulatedGateway gateway();

        boolean isReady();

        /** When it is ready by itself; {@link Long#MAX_VALUE} for never. */
        long wakes();

        void step();

        boolean isDone();

        /** Its gateway has died. */
        void die();
    }

    /** One thing that may happen next. */
    record Choice(int weight, Runnable happens) {}

    void run() {
        places.forEach(SimulatedPlace::start);
        while (!isOver()) {
            if (steps > MOST_STEPS) {
                throw new AssertionError("nothing ends: " + tasks);
            }
            step();
            guarantees.check();
        }
        guarantees.checkTheEnd();
    }

    private boolean isOver() {
        boolean heard = tasks.isEmpty() && visitors.stream().allMatch(SimulatedVisitor::isThrough);
        if (!calm && (steps > TROUBLED_STEPS || heard)) {
            calm = true;
            say("calm");
            places.forEach(SimulatedPlace::calm);
        }
        boolean quiet = calm && tasks.isEmpty() && places.stream().noneMatch(SimulatedPlace::isBusy);
        if (!quiet) {
            calmSince = null;
        } else if (calmSince == null) {
            calmSince = Duration.ofMillis(millis);
        }
        return quiet && millis - calmSince.toMillis() > UNTIL_ALL_LEASES_ARE_OVER.toMillis();
    }

    /** One of all that may happen now happens. */
    void step() {
        steps++;
        List<Choice> choices = new ArrayList<>();
        for (Task task : tasks) {
            if (task.isReady() && task.gateway().isAwake()) {
                choices.add(new Choice(10, () -> run(task)));
            }
        }
        places.forEach(place -> place.choices(choices, calm));
        visitors.forEach(visitor -> visitor.choices(choices, calm));
        if (tasks.stream().noneMatch(this::isLate) && patience.stream().allMatch(at -> at > millis)) {
            passTime(choices);
        }
        if (choices.isEmpty()) {
            throw new AssertionError("nothing can happen");
        }
        int at = random.nextInt(choices.stream().mapToInt(Choice::weight).sum());
        for (Choice choice : choices) {
            at -= choice.weight();
            if (at < 0) {
                choice.happens().run();
                return;
            }
        }
    }

    private boolean isLate(Task task) {
        return task.wakes() <= millis && task.isReady() && task.gateway().isAwake();
    }

    private void passTime(List<Choice> choices) {
        long next = Math.min(
                nextWait(),
                places.stream().mapToLong(SimulatedPlace::wakes).min().orElseThrow());
        long quiet = Math.min(
                        next,
                        visitors.stream()
                                .mapToLong(SimulatedVisitor::wakes)
                                .min()
                                .orElseThrow())
                - millis;
        if (quiet > 0 && quiet < Duration.ofHours(1).toMillis()) {
            choices.add(new Choice(5, () -> tick(quiet)));
            choices.add(new Choice(5, () -> tick(1 + random.nextLong(Math.min(300, quiet)))));
        }
    }

    /** How long nobody goes on by himself: no thread, and no caller who has waited for the ledger long enough. */
    long quiet() {
        return tasks.stream().anyMatch(this::isLate) ? 0 : nextWait() - millis;
    }

    private long nextWait() {
        return LongStream.concat(
                        tasks.stream().mapToLong(Task::wakes), patience.stream().mapToLong(at -> at))
                .filter(at -> at > millis)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private void run(Task task) {
        tasks.remove(task); // so that it does not run in itself while it waits
        try {
            task.step();
            if (!task.isDone()) {
                tasks.add(task);
            }
        } catch (Crash crash) {
            task.die();
        }
    }

    void add(Task task) {
        tasks.add(task);
    }

    /** What other threads do while one waits for the ledger, and the writer's turn. Whether the answer came in time. */
    boolean whileWaiting(SimulatedGateway gateway, CompletableFuture<?> answer, Duration most, Runnable turn) {
        long until = millis + most.toMillis();
        gateway.waits(answer, until);
        patience.push(until);
        try {
            while (!answer.isDone() && millis < until) {
                boolean others = patience.size() < DEEPEST && random.nextInt(3) == 0;
                if (!gateway.isAwake() || others && patience.stream().allMatch(at -> at > millis)) {
                    step();
                } else {
                    turn.run();
                }
                gateway.mustLive();
            }
            return answer.isDone();
        } finally {
            patience.pop();
            gateway.waitsNoMore(answer);
        }
    }

    /** What a step began has been done while it waited; it fails as that did. */
    static void done(CompletionStage<?> begun) {
        if (!begun.toCompletableFuture().isDone()) {
            throw new AssertionError("goes on later");
        }
        begun.toCompletableFuture().join();
    }

    /** A gateway is gone in this very moment, with all its threads. */
    void died(SimulatedGateway gateway) {
        List<Task> dead =
                tasks.stream().filter(task -> task.gateway() == gateway).toList();
        tasks.removeAll(dead);
        dead.forEach(Task::die);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    boolean isCalm() {
        return calm;
    }

    int depth() {
        return patience.size();
    }

    long millis() {
        return millis;
    }

    Instant now() {
        return BEGIN.plusMillis(millis);
    }

    void tick(long more) {
        millis += more;
        store.moveTo(now());
    }

    void say(String what) {
        log.add(millis + " ms " + "  ".repeat(patience.size()) + what);
    }

    int steps() {
        return steps;
    }

    List<String> log() {
        return log;
    }

    /** Unwinds what a thread of a dead gateway was doing. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1;

        Crash() {
            super(null, null, false, false);
        }
    }
}
