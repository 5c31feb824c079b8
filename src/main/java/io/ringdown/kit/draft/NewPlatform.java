package io.ringdown.kit.draft;

import io.ringdown.kit.CaseReport;
import io.ringdown.kit.PlatformCase;
import io.ringdown.kit.PlatformCases;
import io.ringdown.kit.PlatformRun;
import io.ringdown.mapping.Platform;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of a new bot platform: one that posts JSON with names of its own, to be changed into the one that is meant. */
public final class NewPlatform {
    private static final String PLATFORM = """
            # yaml-language-server: $schema=%2$s/platform.schema.json
            title: %1$s
            docs: https://docs.%1$s.example/webhooks
            verified: documentation            # specification, documentation, third-party or account: what it was compared with
            deadline: 4.5s                     # the longest that its bots may be let wait
            caller: {scheme: header, name: X-API-Key}
            escalation:                        # reads body, headers and query
              phone: =body.event.text
              conversationId: =body.event.session
            reply:                             # reads the keys of the plain API's answer
              json: {text: =message, ask: =ask, accepted: =accepted}
            """;
    private static final String RECIPE = """
            Bot <<bot>>: have a visitor of %1$s called, over the connection <<connection>>

            URL             <<url>>
            Method          POST
            Header          X-API-Key: <<key>>
            Timeout         more than <<deadline>>

            Show text, whatever the branch. Where ask is number, ask for the number and send it again in the same session.

            Try it: +999 0001 01 is accepted, +999 0001 02 refused as a number; nobody is called.
            """;
    private static final String README = """
            # %1$s

            How its bots ask and are answered stands in platform.yaml; what its builders paste where, in recipe.txt.

            Say here what was read where, what could not be read, and what was tried on an account.
            """;
    private static final String CASE = """
            # yaml-language-server: $schema=../%1$s/platform-case.schema.json
            name: %2$s
            request:
              json: {event: {text: '%3$s', session: s-1}}
            answer: {outcome: %4$s, message: '%5$s', escalationId: esc_1}
            """;

    private NewPlatform() {}

    /**
     * Writes the folder.
     *
     * @param platforms in which the folder is made
     * @param schemas folder of the schemas, for editors
     * @return the folder
     * @throws IllegalArgumentException when a folder cannot be named so
     * @throws FileAlreadyExistsException when there is such a folder; nothing of it is changed
     */
    public static Path write(String platform, Path platforms, Path schemas) throws IOException {
        if (!platform.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException(
                    "`" + platform + "` cannot be a platform's name: it is at most 40 small letters, digits and -");
        }
        Path folder = platforms.resolve(platform);
        Files.createDirectories(platforms);
        Files.createDirectory(folder);
        Files.createDirectory(folder.resolve("cases"));
        String up = NewVendor.relative(folder, schemas);
        Files.writeString(folder.resolve("platform.yaml"), PLATFORM.formatted(platform, up));
        Files.writeString(folder.resolve("recipe.txt"), RECIPE.formatted(platform));
        Files.writeString(folder.resolve("README.md"), README.formatted(platform));
        example(folder, up, "plain", "A good number", "06 39 98 00 01", "accepted", "We will call you.");
        example(folder, up, "missing-number", "No number", "hello", "missing-number", "Which number?");
        example(folder, up, "refused-number", "A bad number", "06 39 98 00", "invalid-number", "Once more, please.");
        example(folder, up, "pending", "The vendor is slow", "06 39 98 00 04", "pending", "We arrange your call.");
        Platform made = Platform.read(folder);
        for (PlatformCase one : PlatformCases.read(folder)) {
            Path file = Path.of(one.file());
            Files.writeString(file, CaseReport.accepted(Files.readString(file), PlatformRun.of(made, one)));
        }
        return folder;
    }

    private static void example(
            Path folder, String up, String id, String name, String phone, String outcome, String message)
            throws IOException {
        String text = CASE.formatted(up, name, phone, outcome, message);
        Files.writeString(folder.resolve("cases").resolve(id + ".yaml"), text);
    }
}
