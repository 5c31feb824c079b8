package io.ringdown.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ringdown end-restore}: from now on every request that the store does not know is a new one. */
@Command(
        description = {
            "After a restored backup: calls every request that is not known, though it may repeat one that the backup does not hold.",
            PausingCommand.WHERE
        },
        mixinStandardHelpOptions = true)
final class EndRestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(end(Api.running(System.getenv(), Commands.home())));
        return 0;
    }

    /** What has become of it. */
    static String end(Api api) {
        JsonNode restore = api.post("/v1/restore/end", 200, null);
        return restore.path("lostUntil").asText().isEmpty()
                ? "Nothing to end: the database was never restored."
                : "Ended. Requests that may repeat calls until "
                        + restore.path("lostUntil").asText() + " are sent again.";
    }
}
