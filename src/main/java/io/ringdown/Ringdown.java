package io.ringdown;

import io.ringdown.cli.Commands;

/** The program: {@code ringdown serve}, {@code ringdown demo} and the other commands. */
public final class Ringdown {
    private Ringdown() {}

    public static void main(String[] args) {
        int status = Commands.run(Gateway::start, args);
        if (status != 0) {
            System.exit(status);
        }
    }
}
