package io.ringdown.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** A vendor's own machine specification as a judge of requests. */
public interface VendorSpec {

    /**
     * What is wrong with a request, one line each; empty when it is as the specification wants it.
     * An operation that the specification does not have is a problem, too, unless it is among {@link #newerOperations()}.
     */
    List<String> problems(Sent sent);

    /** Fields that we send and the specification does not know yet, each named in the vendor's README. */
    default List<String> newerFields() {
        return List.of();
    }

    /** Patterns of {@code METHOD path} that our cut of the specification does not have. */
    List<String> newerOperations();

    /** The specification of the vendor in that mapping folder; empty when it has none. */
    static Optional<VendorSpec> of(String vendor) {
        return switch (vendor) {
            case "genesys-cloud" -> Optional.of(new GenesysSpec());
            case "twilio-calls" -> Optional.of(TwilioSpec.calls());
            case "twilio-studio" -> Optional.of(TwilioSpec.studio());
            case "twilio-taskrouter" -> Optional.of(TwilioSpec.taskRouter());
            case "amazon-connect" -> Optional.of(new ConnectSpec());
            case "dialpad" -> Optional.of(JsonSpec.dialpad());
            case "vonage-voice" -> Optional.of(new VonageSpec());
            default -> Optional.empty();
        };
    }

    /** A file of the folder {@code specs} in the test resources. */
    static JsonNode load(String file) {
        try (InputStream resource = VendorSpec.class.getResourceAsStream("/specs/" + file)) {
            return new JsonMapper().readTree(resource);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Problem lines for an operation that the specification lacks. */
    default List<String> unknownOperation(Sent sent) {
        String operation = sent.method() + " " + sent.path();
        return newerOperations().stream().anyMatch(operation::matches)
                ? List.of()
                : List.of(operation + " is no operation of the specification");
    }
}
