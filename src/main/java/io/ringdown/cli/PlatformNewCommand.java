package io.ringdown.cli;

import io.ringdown.kit.draft.NewPlatform;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringdown platform new}: the folder of a new bot platform. */
@Command(
        name = "new",
        description = "Makes the folder of a new bot platform with a recipe, a README and cases that hold.",
        mixinStandardHelpOptions = true)
final class PlatformNewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PLATFORM", description = "name of the folder: small letters, digits and -")
    private String platform;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path home = Commands.home();
        try {
            Path folder = NewPlatform.write(platform, Folders.platforms(home).own(), home.resolve("platforms"));
            spec.commandLine()
                    .getOut()
                    .println("Made " + folder + ". Change platform.yaml and recipe.txt, then: ringdown platform test "
                            + platform);
            return 0;
        } catch (FileAlreadyExistsException there) {
            throw new IllegalArgumentException(
                    "There is a folder " + there.getMessage() + "; nothing was changed", there);
        }
    }
}
