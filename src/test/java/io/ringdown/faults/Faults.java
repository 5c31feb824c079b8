package io.ringdown.faults;

import java.util.Random;

/** How long these tests go on, and by which chance: {@code faults.scale} is 1 in every build and 10 in the long form, {@code faults.seed} repeats a run. */
final class Faults {
    static final int SCALE = Integer.getInteger("faults.scale", 1);
    private static final long SEED = Long.getLong("faults.seed", new Random().nextInt(1_000_000));

    private Faults() {}

    /** The same for the same seed; says which on the console, where a failed run is looked up. */
    static Random random(String who) {
        System.out.println(who + ": -Dfaults.seed=" + SEED + " -Dfaults.scale=" + SCALE);
        return new Random(SEED);
    }
}
