package io.ringdown.faults;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** At what moment of a life its gateway is killed: by what the vendor or the database has come to, or a chance time after it. */
enum KillPoint {
    /** The vendor has the call and has not answered. */
    DURING_THE_CALL {
        @Override
        void arm(Scene scene) {
            scene.vendor().during(call -> scene.killAt(call), call -> {});
        }
    },
    /** The vendor's answer is on its way. */
    AFTER_THE_ANSWER {
        @Override
        void arm(Scene scene) {
            scene.vendor().during(call -> {}, call -> scene.killAt(call));
        }
    },
    /** The answer arrives, is written down, is told. */
    ABOUT_THE_CLOSE {
        @Override
        void arm(Scene scene) {
            scene.vendor().during(call -> {}, call -> {
                scene.wait(call, 5_000);
                scene.killAt(call);
            });
        }
    },
    /** While the next wishes are read, claimed and called. */
    ANY_TIME {
        @Override
        void arm(Scene scene) {
            scene.vendor().during(call -> {}, call -> {
                scene.wait(call, 50_000);
                scene.killAt(call);
            });
        }
    },
    /** The rows of a claim are written and not committed. */
    BEFORE_THE_CLAIM {
        @Override
        void arm(Scene scene) {
            scene.database().answers(Toxic.trap("INSERT 0 1\0", scene.batch(), scene::kill));
        }
    },
    /** A claim or a close is committed and the gateway does not know it. */
    AFTER_A_COMMIT {
        @Override
        void arm(Scene scene) {
            scene.database().answers(Toxic.trap("COMMIT\0", scene.batch(), scene::kill));
        }
    },
    /** The end of a call is written and not committed. */
    BEFORE_THE_CLOSE {
        @Override
        void arm(Scene scene) {
            scene.database().answers(Toxic.trap("UPDATE 1\0", scene.batch(), scene::kill));
        }
    };

    abstract void arm(Scene scene);

    /** Whether it can be seen only between the gateway and its database. */
    boolean inTheDatabase() {
        return compareTo(BEFORE_THE_CLAIM) >= 0;
    }

    /**
     * What a point looks at.
     *
     * @param database null where it is inside of the gateway
     * @param seen calls before this life
     * @param moment at which call, commit or row of this life
     * @param nanos a chance in a million of a second
     */
    record Scene(CountingVendor vendor, FaultProxy database, int seen, int moment, int nanos, Runnable death) {

        static Scene of(CountingVendor vendor, FaultProxy database, Random random, int wishes, Runnable death) {
            return new Scene(
                    vendor,
                    database,
                    vendor.calls().size(),
                    1 + random.nextInt(wishes * 2 / 3),
                    random.nextInt(1_000_000),
                    death);
        }

        void kill() {
            death.run();
        }

        /** As {@link #moment}, of what many bots cause together. */
        int batch() {
            return 1 + moment % 4;
        }

        void killAt(CountingVendor.Call call) {
            if (call.at() == seen + moment) {
                kill();
            }
        }

        /** A part of so many microseconds, for the call that matters. */
        void wait(CountingVendor.Call call, int micros) {
            if (call.at() == seen + moment) {
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros) * nanos / 1_000_000);
            }
        }
    }
}
