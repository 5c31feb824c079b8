package io.ringdown.cli;

import io.ringdown.kit.Case;
import io.ringdown.kit.Cases;
import io.ringdown.kit.Rendering;
import io.ringdown.mapping.Mapping;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringdown mapping render}: the request that an escalation becomes. */
@Command(
        name = "render",
        description = "Shows the request that a mapping makes, secrets as dots, and the same as a curl line.",
        mixinStandardHelpOptions = true)
final class MappingRenderCommand implements Callable<Integer> {
    @Parameters(paramLabel = "VENDOR", description = "a folder under mappings/, such as genesys-cloud")
    private String vendor;

    @Option(
            names = "--input",
            paramLabel = "CASE",
            description = "a case of the vendor, or a YAML file with `given` and perhaps `values` and `now`;"
                    + " default ${DEFAULT-VALUE}",
            defaultValue = "plain")
    private String input;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path folder = Folders.vendors(Commands.home()).folder(vendor);
        Mapping mapping = Mapping.read(folder);
        boolean file = input.endsWith(".yaml") || input.endsWith(".yml");
        Case example =
                Cases.input(file ? Path.of(input) : folder.resolve("cases").resolve(input + ".yaml"));
        Rendering.lines(mapping, example).forEach(spec.commandLine().getOut()::println);
        return 0;
    }
}
