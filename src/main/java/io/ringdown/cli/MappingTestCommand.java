package io.ringdown.cli;

import io.ringdown.kit.Case;
import io.ringdown.kit.CaseReport;
import io.ringdown.kit.CaseRun;
import io.ringdown.kit.CaseRunner;
import io.ringdown.kit.Cases;
import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Files;
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

    private int held;
    private int accepted;
    private int wrong;

    @Override
    public Integer call() throws IOException {
        Vendors vendors = new Vendors(Commands.home());
        List<Path> folders = names.isEmpty()
                ? List.copyOf(vendors.folders().values())
                : names.stream().map(vendors::folder).toList();
        for (Path folder : folders) {
            say(folder.getFileName().toString());
            test(folder);
        }
        say("");
        say(held + " held" + (accepted > 0 ? ", " + accepted + " accepted: review them" : "")
                + (wrong > 0 ? ", " + wrong + " did not" : ""));
        return wrong == 0 ? 0 : 1;
    }

    private void test(Path folder) throws IOException {
        try {
            Mapping mapping = Mapping.read(folder);
            List<Case> cases = Cases.read(folder);
            if (cases.isEmpty()) {
                wrong++;
                say("  ✗ there is no case in " + folder.resolve("cases"));
            }
            for (Case example : cases) {
                show(CaseRunner.run(mapping, example));
            }
        } catch (InvalidMapping invalid) {
            wrong++;
            new Report(Path.of(""), spec.commandLine().getColorScheme().ansi())
                    .of(invalid.problems())
                    .lines()
                    .forEach(line -> say("  " + line));
        }
    }

    private void show(CaseRun run) throws IOException {
        Case example = run.example();
        String line = example.id() + ": " + example.name();
        if (run.holds()) {
            held++;
            say("  ✓ " + line);
        } else if (accept && run.failures().isEmpty()) {
            Path file = Path.of(example.file());
            Files.writeString(file, CaseReport.accepted(Files.readString(file), run));
            accepted++;
            say("  ✎ " + line);
        } else {
            wrong++;
            say("  ✗ " + line);
            say("    " + example.file());
            CaseReport.lines(run).forEach(text -> say("    " + text));
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
