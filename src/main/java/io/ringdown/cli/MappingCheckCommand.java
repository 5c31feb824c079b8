package io.ringdown.cli;

import io.ringdown.kit.FolderCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringdown mapping check}: everything that is wrong or worth a look in mappings, their READMEs and cases. */
@Command(
        name = "check",
        description =
                "Tells everything that is wrong or worth a look in a mapping, its README and its cases; calls nobody.",
        footer = "%nExit status 1 when there is an error, else 0; warnings are for you to judge.",
        mixinStandardHelpOptions = true)
final class MappingCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "VENDOR", arity = "0..*", description = "folders under mappings/; all when none is named")
    private List<String> vendors = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Path> checked = Folders.vendors(Commands.home()).named(vendors);
        return Checks.run(spec.commandLine(), "mapping", checked, FolderCheck::of);
    }
}
