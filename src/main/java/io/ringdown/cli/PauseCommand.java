package io.ringdown.cli;

import picocli.CommandLine.Command;

/** {@code ringdown pause}: no calls, by one connection or all. */
@Command(
        description = {
            "Stops the calls of a connection, or of all: bots hear `unavailable` until it is resumed.",
            PausingCommand.WHERE
        },
        mixinStandardHelpOptions = true)
final class PauseCommand extends PausingCommand {
    PauseCommand() {
        super("pause");
    }
}
