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

/** What waits while a vendor thinks. On a Java with virtual threads there is less to see: those of the calls are not listed. */
final class HeldThreadsTest {
    private static final int CALLS = 20;

    @Test
    void aRequestHoldsNoThreadWhileItsCallLasts() {
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

            await().untilAsserted(() -> assertThat(inRoutes()).isZero());

            stage.vendor.release();
            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.join().path("outcome").asText()).isEqualTo("accepted"));
        }
    }

    /** How many threads are in a route that began with a request. */
    private static long inRoutes() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().endsWith(".flow.HttpRoute")))
                .count();
    }
}
