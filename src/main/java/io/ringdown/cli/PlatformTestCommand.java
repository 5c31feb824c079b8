package io.ringdown.cli;

import io.ringdown.kit.CaseReport;
import io.ringdown.kit.PlatformCase;
import io.ringdown.kit.PlatformCases;
import io.ringdown.kit.PlatformRun;
import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringdown platform test}: runs cases and shows what is not as they expect. */
@Command(
        name = "test",
        description = "Runs the cases of platforms, without any network.",
        mixinStandardHelpOptions = true)
final class PlatformTestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PLATFORM", arity = "0..*", description = "folders under platforms/; default all of them")
    private List<String> names = new ArrayList<>();

    @Option(names = "--accept", description = "writes what came into the cases that differ, for you to review")
    private boolean accept;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Tally tally = new Tally(spec.commandLine(), accept);
        for (Path folder : Folders.platforms(Commands.home()).named(names)) {
            tally.begin(folder);
            test(folder, tally);
        }
        return tally.end();
    }

    private static void test(Path folder, Tally tally) throws IOException {
        try {
            Platform platform = Platform.read(folder);
            List<PlatformCase> cases = PlatformCases.read(folder);
            if (cases.isEmpty()) {
                tally.none(folder);
            }
            for (PlatformCase example : cases) {
                PlatformRun run = PlatformRun.of(platform, example);
                tally.show(new Tally.Tried(
                        example.file(),
                        example.id() + ": " + example.name(),
                        run.holds(),
                        !run.failures().isEmpty(),
                        () -> CaseReport.lines(run),
                        text -> CaseReport.accepted(text, run)));
            }
        } catch (InvalidMapping invalid) {
            tally.refuse(invalid);
        }
    }
}
