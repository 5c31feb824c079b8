package io.ringdown.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ringdown connection check}: whether the vendor takes a connection's credentials. */
@Command(
        name = "check",
        description = {"Tries a connection's credentials at the vendor; calls nobody.", OrderCommand.WHERE},
        footer = "%nExit status 1 when the check fails.",
        mixinStandardHelpOptions = true)
final class ConnectionCheckCommand extends OrderCommand {
    @Parameters(paramLabel = "NAME", description = "of the connection")
    private String name;

    ConnectionCheckCommand(RunningGateway.Starter starter) {
        super(starter);
    }

    @Override
    int give(Api api, PrintWriter out) {
        JsonNode check = api.post("/v1/connections/" + name + "/check", 200, null);
        out.println(check.path("message").asText());
        return check.path("ok").asBoolean() ? 0 : 1;
    }
}
