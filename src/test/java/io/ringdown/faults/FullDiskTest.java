package io.ringdown.faults;

import static io.ringdown.TestGateway.ADMIN;
import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk without room for the embedded database and the spool: a small one in memory, which only root can make. */
class FullDiskTest {
    @TempDir
    Path disk;

    private final CountingVendor vendor = new CountingVendor();
    private final Invariants invariants = new Invariants(vendor);
    private final Wish wish = new Wish(1);
    private boolean mounted;
    private FaultyVendors vendors;
    private FaultyVendors.Line line;

    FullDiskTest() throws IOException {}

    @BeforeEach
    void open() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString());
        assumeTrue(mounted, "A file system in memory can be mounted by root only");
        vendors = new FaultyVendors(disk.resolve("data"), Map.of(), "25s");
        line = vendors.line(vendor.url(), CountingVendor.VALUES, "20s");
    }

    @AfterEach
    void close() throws Exception {
        if (vendors != null) {
            invariants.check(path -> json(vendors.gateway.send("GET", path, ADMIN, null)), true);
            vendors.close();
            Invariants.checkNothingIsKept(disk, List.of());
        }
        if (mounted) {
            run("umount", disk.toString());
        }
        vendor.close();
    }

    @Test
    void nobodyIsCalledWhileTheDiskIsFull() throws Exception {
        fill();
        assertThat(outcome()).isEqualTo("unavailable");
        assertThat(vendor.calls()).isEmpty();
        Files.delete(disk.resolve("filler"));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(outcome()).isEqualTo("accepted"));
        assertThat(vendor.calls()).hasSize(1);
    }

    @Test
    void aCallWhoseEndFindsNoRoomIsToldWhenThereIsSome() throws Exception {
        vendor.during(call -> fill(), call -> {});
        assertThat(outcome()).isEqualTo("unconfirmed");
        Files.delete(disk.resolve("filler"));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(outcome()).isEqualTo("accepted"));
        assertThat(vendor.calls()).hasSize(1);
    }

    private String outcome() {
        JsonNode answer = json(vendors.gateway.escalate(line.name(), line.key(), wish.body()));
        invariants.heard(wish, answer);
        return answer.path("outcome").asText();
    }

    /** To the last byte. */
    private void fill() {
        try (OutputStream filler = Files.newOutputStream(disk.resolve("filler"))) {
            byte[] piece = new byte[4_096];
            while (true) {
                filler.write(piece);
            }
        } catch (IOException full) {
            // As was wanted.
        }
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
