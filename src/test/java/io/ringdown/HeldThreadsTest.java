package io.ringdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What waits while a vendor thinks. On a Java with virtual threads no call is seen, since those are not listed, and nothing else may be. */
final class HeldThreadsTest {
    private static final int CALLS = 20;

    @Test
    void aCallHoldsOneThreadAndItsRequestNone() {
        try (Stage stage = Stage.with(Map.of())) {
            String patient = stage.bot(Map.of("deadline", "30s"));
            stage.vendor.hold();
            List<CompletableFuture<JsonNode>> answers = Stream.generate(Stage::number)
                    .limit(CALLS)
                    .map(number -> CompletableFuture.supplyAsync(
                            () -> stage.escalate(patient, Map.of("phone", number)), task -> new Thread(task).start()))
                    .toList();
            for (int i = 0; i < CALLS; i++) {
                stage.vendor.next();
            }

            await().untilAsserted(() ->
                    assertThat(inRoutes()).hasSizeLessThanOrEqualTo(CALLS).allMatch("waiting"::equals));

            stage.vendor.release();
            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.join().path("outcome").asText()).isEqualTo("accepted"));
        }
    }

    /** Names of the threads that are in a route. */
    private static List<String> inRoutes() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().endsWith(".CamelInternalProcessor")))
                .map(thread -> thread.getKey().getName())
                .toList();
    }
}
