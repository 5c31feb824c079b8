package io.ringdown.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringdown connection add}: a connection out of a file. */
@Command(
        name = "add",
        description = {
            "Stores the connection of a YAML file of the API's shape, in which every secret is $${env:NAME}.",
            OrderCommand.WHERE
        },
        mixinStandardHelpOptions = true)
final class ConnectionAddCommand extends OrderCommand {
    @Parameters(paramLabel = "FILE", description = "such as `connection show` prints")
    private Path file;

    @Option(names = "--replace", description = "makes a new version of the connection, which must exist")
    private boolean replace;

    ConnectionAddCommand(RunningGateway.Starter starter) {
        super(starter);
    }

    @Override
    int give(Api api, PrintWriter out) throws IOException {
        ObjectNode connection = ConnectionFile.read(file, Files.readAllBytes(file), System.getenv());
        String name = connection.path("name").asText();
        int version = (replace
                        ? api.ask("PUT", "/v1/connections/" + name, 200, connection)
                        : api.post("/v1/connections", 201, connection))
                .path("version")
                .asInt();
        out.println(name + " is stored, version " + version + ". Try it: ringdown connection check " + name);
        return 0;
    }
}
