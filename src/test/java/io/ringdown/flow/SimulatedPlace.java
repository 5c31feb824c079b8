package io.ringdown.flow;

import java.nio.file.Path;
import java.util.List;

/** A place for one process after another: its folder stays, and its clock. */
final class SimulatedPlace {
    private final Simulation world;
    final int number;
    final Path folder;
    private SimulatedGateway gateway;
    private int lives;
    long ahead;
    private long starts;

    SimulatedPlace(Simulation world, int number, Path folder) {
        this.world = world;
        this.number = number;
        this.folder = folder.resolve("spool-" + number);
    }

    void start() {
        SimulatedGateway starting;
        try {
            starting = new SimulatedGateway(world, this, ++lives);
        } catch (Simulation.Crash crash) {
            starts = world.millis() + 1_000;
            return;
        }
        gateway = starting;
        world.say(gateway + " starts");
        if (world.places.size() == 1) {
            gateway.recover();
        }
    }

    SimulatedGateway gateway() {
        return gateway;
    }

    boolean isUp() {
        return gateway != null && gateway.isAlive();
    }

    boolean isBusy() {
        return !isUp() || gateway.isBusy();
    }

    void calm() {
        if (isUp()) {
            gateway.goOn();
        }
    }

    long wakes() {
        long next = !isUp() ? starts : gateway.wakes();
        return next > world.millis() ? next : Long.MAX_VALUE;
    }

    void choices(List<Simulation.Choice> choices, boolean calm) {
        if (!isUp()) {
            if (starts <= world.millis()) {
                choices.add(new Simulation.Choice(5, this::start));
            }
            return;
        }
        if (gateway.isAwake()) {
            choices.add(new Simulation.Choice(3, () -> alone(gateway::turn)));
            if (gateway.wakes() <= world.millis()) {
                choices.add(new Simulation.Choice(20, () -> alone(gateway::leases)));
            }
            if (!calm) {
                choices.add(new Simulation.Choice(1, gateway.troubles::begin));
                if (world.chance(5)) {
                    choices.add(new Simulation.Choice(1, gateway::pause));
                    choices.add(new Simulation.Choice(1, this::jump));
                }
            }
        }
    }

    private void jump() {
        ahead = world.random.nextInt(6_000) - 3_000;
        world.say(gateway + ": its clock is " + ahead + " ms ahead");
    }

    /** On a thread that serves no request. */
    private void alone(Runnable turn) {
        try {
            turn.run();
        } catch (Simulation.Crash crash) {
            // it is dead already
        }
    }
}
