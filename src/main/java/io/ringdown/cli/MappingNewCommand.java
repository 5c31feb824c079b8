package io.ringdown.cli;

import io.ringdown.kit.draft.NewVendor;
import io.ringdown.mapping.InvalidMapping;
import io.ringdown.mapping.file.Sized;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ringdown mapping new}: the folder of a new vendor, from nothing, an OpenAPI document or a curl line. */
@Command(
        name = "new",
        description = "Makes the folder of a new vendor with a mapping, a README and cases that hold.",
        mixinStandardHelpOptions = true)
final class MappingNewCommand implements Callable<Integer> {
    /** Bytes; the documents of large vendors have some 10 MB. */
    private static final int LARGEST_DOCUMENT = 64 * 1024 * 1024;

    @Parameters(paramLabel = "VENDOR", description = "name of the folder: small letters, digits and -")
    private String vendor;

    @ArgGroup
    private Origin origin;

    @Option(
            names = "--operation",
            paramLabel = "ID",
            description = "of the OpenAPI document, or `METHOD /path`; without one all of them are listed")
    private String operation;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (origin != null && origin.openApi != null && operation == null) {
            NewVendor.operations(document()).forEach(out::println);
            out.println("Choose one: --operation ID");
            return 2;
        }
        NewVendor draft = draft();
        Path mappings = Folders.vendors(Commands.home()).own();
        try {
            Path folder = draft.write(mappings, Commands.home().resolve("mappings/mapping.schema.json"));
            out.println("Made " + folder + ". Look through mapping.yaml, then: ringdown mapping test " + vendor);
            return 0;
        } catch (FileAlreadyExistsException there) {
            throw new IllegalArgumentException(
                    "There is a folder " + there.getMessage() + "; nothing was changed", there);
        } catch (InvalidMapping invalid) {
            out.println("Made " + mappings.resolve(vendor) + ". It needs your hand before it works:");
            invalid.problems().forEach(out::println);
            return 1;
        }
    }

    private NewVendor draft() throws IOException {
        if (origin == null) {
            return NewVendor.blank(vendor);
        }
        if (origin.openApi != null) {
            return NewVendor.fromOpenApi(vendor, document(), operation);
        }
        return NewVendor.fromCurl(vendor, text(curl()));
    }

    private String document() throws IOException {
        return text(Sized.read(origin.openApi, LARGEST_DOCUMENT));
    }

    private byte[] curl() throws IOException {
        return origin.curl.equals("-")
                ? Sized.read("The input", System.in, Sized.MOST)
                : Sized.read(Path.of(origin.curl), Sized.MOST);
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** One of the ways to begin with something. */
    static final class Origin {
        @Option(names = "--from-openapi", paramLabel = "FILE", description = "an OpenAPI 3 or Swagger 2.0 document")
        private Path openApi;

        @Option(names = "--from-curl", paramLabel = "FILE", description = "a curl line; - reads it from the input")
        private String curl;
    }
}
