package io.ringdown.ops;

import java.util.List;

/** {@code io.ringdown:type=Pauses}: stops calls, and lets them go on, in every gateway that shares the store. */
public interface PausesMXBean {

    /** Connections by which nothing is called until they are resumed. */
    List<String> getPaused();

    /** Pauses one connection; its bots hear {@code unavailable}. */
    void pause(String connection);

    /** Ends the pause of one connection, whoever began it. */
    void resume(String connection);

    /** Pauses all connections. */
    void pauseAll();

    /** Ends the pause of all; a connection that was paused by its name stays paused. */
    void resumeAll();
}
