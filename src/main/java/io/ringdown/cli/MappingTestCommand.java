package io.ringdown.cli;

import io.ringdown.kit.Case;
import io.ringdown.kit.CaseReport;
import io.ringdown.kit.CaseRun;
import io.ringdown.kit.CaseRunner;
import io.ringdown.kit.Cases;
import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.Mapping;
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

/** {@code ringdown mapping test}: runs cases and shows what is not as they expect. */
@Command(
        name = "test",
        description = "Runs the cases of mappings, without any network.",
        mixinStandardHelpOptions = true)
final class MappingTestCommand implements Callable<Integer> {
    @Parameters(paramLabel = "VENDOR", arity = "0..*", description = "folders under mappings/; default all of them")
    private List<String> names = new ArrayList<>();

    @Option(names = "--accept", description = "writes what came into the cases that differ, for you to review")
    private boolean accept;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Tally tally = new Tally(spec.commandLine(), accept);
        for (Path folder : Folders.vendors(Commands.home()).named(names)) {
            tally.begin(folder);
            test(folder, tally);
        }
        return tally.end();
    }

    private static void test(Path folder, Tally tally) throws IOException {
        try {
            Mapping mapping = Mapping.read(folder);
            List<Case> cases = Cases.read(folder);
            if (cases.isEmpty()) {
                tally.none(folder);
            }
            for (Case example : cases) {
                CaseRun run = CaseRunner.run(mapping, example);
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
