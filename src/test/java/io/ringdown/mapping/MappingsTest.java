package io.ringdown.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingsTest {
    private static final Path FOLDER = Path.of("src/test/resources/mapping");

    @Test
    void theFirstRootWinsByTheNameOfTheFolder() {
        Mappings mappings =
                Mappings.load(List.of(FOLDER.resolve("first"), FOLDER.resolve("second"), FOLDER.resolve("nowhere")));
        assertThat(mappings.all()).extracting(Mapping::name).containsExactly("acme", "other", "own");
        assertThat(mappings.find("acme").orElseThrow().title()).isEqualTo("first/acme");
        assertThat(mappings.find("nobody")).isEmpty();
    }

    @Test
    void aMappingSaysWhatItCanDo() {
        Mapping mapping = Sample.mapping("""
                title: Full
                docs: https://docs.vendor.example
                verified: specification
                rings: queue
                number: e164
                idempotentFor: 7d
                values: {queue: {title: Queue, required: true, example: q}}
                request: {method: POST, url: 'https://vendor.example/', json: {sku: =context.sku, key: =attempt.key}}
                outcomes: []
                cancel: {method: DELETE, url: 'https://vendor.example/'}
                check: none
                limits: {timeout: 4.5s, rate: 30/10m, burst: 5, concurrency: 10}
                messages: {fr: {invalid-number: [Ce numéro ne va pas.]}}
                """);
        assertThat(mapping.docs()).isEqualTo("https://docs.vendor.example");
        assertThat(mapping.verified()).isEqualTo("specification");
        assertThat(mapping.rings()).isEqualTo("queue");
        assertThat(mapping.e164Only()).isTrue();
        assertThat(mapping.idempotentFor()).isEqualTo(Duration.ofDays(7));
        assertThat(mapping.values()).containsOnlyKeys("queue");
        assertThat(mapping.contextNames()).containsExactly("sku");
        assertThat(mapping.canCancel()).isTrue();
        assertThat(mapping.canCheck()).isFalse();
        assertThat(mapping.limits()).isEqualTo(new Limits(Duration.ofMillis(4500), 30, Duration.ofMinutes(10), 5, 10));
        assertThat(mapping.messages())
                .isEqualTo(Map.of("fr", Map.of("invalid-number", List.of("Ce numéro ne va pas."))));
        assertThat(mapping.digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void whatAMappingDoesNotSayHasDefaults() {
        Mapping mapping =
                Mappings.load(List.of(FOLDER.resolve("first"))).find("own").orElseThrow();
        assertThat(mapping.limits()).isEqualTo(Limits.DEFAULT);
        assertThat(mapping.e164Only()).isFalse();
        assertThat(mapping.idempotentFor()).isNull();
        assertThat(mapping.canCheck()).isFalse();
    }
}
