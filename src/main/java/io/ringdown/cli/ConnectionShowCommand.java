package io.ringdown.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ringdown connection show}: a connection as a file. */
@Command(
        name = "show",
        description = {
            "Prints a connection as a file for `connection add`, with $${env:NAME} for every secret.",
            OrderCommand.WHERE
        },
        mixinStandardHelpOptions = true)
final class ConnectionShowCommand extends OrderCommand {
    @Parameters(paramLabel = "NAME", description = "of the connection")
    private String name;

    ConnectionShowCommand(RunningGateway.Starter starter) {
        super(starter);
    }

    @Override
    int give(Api api, PrintWriter out) {
        out.print(ConnectionFile.text(api.ask("GET", "/v1/connections/" + name, 200, null)));
        return 0;
    }
}
