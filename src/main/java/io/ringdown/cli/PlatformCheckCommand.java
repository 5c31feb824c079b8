package io.ringdown.cli;

import io.ringdown.kit.PlatformCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringdown platform check}: everything that is wrong or worth a look in platforms, their recipes, READMEs and cases. */
@Command(
        name = "check",
        description =
                "Tells everything that is wrong or worth a look in a platform, its recipe, its README and its cases.",
        footer = "%nExit status 1 when there is an error, else 0; warnings are for you to judge.",
        mixinStandardHelpOptions = true)
final class PlatformCheckCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PLATFORM",
            arity = "0..*",
            description = "folders under platforms/; all when none is named")
    private List<String> platforms = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Path> checked = Folders.platforms(Commands.home()).named(platforms);
        return Checks.run(spec.commandLine(), "platform", checked, PlatformCheck::of);
    }
}
