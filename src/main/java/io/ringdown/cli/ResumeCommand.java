package io.ringdown.cli;

import picocli.CommandLine.Command;

/** {@code ringdown resume}: calls again, by one connection or all. */
@Command(
        description = {
            "Lets the calls of a connection go on, or of all that were paused together.",
            PausingCommand.WHERE
        },
        mixinStandardHelpOptions = true)
final class ResumeCommand extends PausingCommand {
    ResumeCommand() {
        super("resume");
    }
}
