package io.ringdown.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Node-RED, as npm brings it, under {@code target/bench}; absent where there is no npm or no registry. */
final class NodeRed {
    private static final String VERSION = "4.1.8";
    private static final Path FOLDER = Programs.FOLDER.resolve("node-red");
    private static final Path PROGRAM = FOLDER.resolve("node_modules/node-red/red.js");

    private NodeRed() {}

    static Peer peer() throws IOException, InterruptedException {
        if (!Files.exists(PROGRAM)) {
            Files.createDirectories(FOLDER);
            Process npm;
            try {
                npm = Programs.start(
                        "npm",
                        List.of(
                                "npm",
                                "install",
                                "--no-audit",
                                "--no-fund",
                                "--prefix",
                                FOLDER.toString(),
                                "node-red@" + VERSION),
                        Map.of());
            } catch (java.io.UncheckedIOException e) {
                throw new IOException("there is no npm", e);
            }
            if (npm.waitFor() != 0) {
                throw new IOException("npm could not install it, see " + Programs.FOLDER.resolve("npm.log"));
            }
        }
        return new OneVendorPeer((port, vendor) -> {
            String flow = Files.readString(Path.of("src/bench/peers/node-red-flow.json"))
                    .replace("127.0.0.1:9001", "127.0.0.1:" + vendor.port());
            Path flows = Files.writeString(FOLDER.resolve("flow.json"), flow);
            Path settings = Files.writeString(
                    FOLDER.resolve("settings.js"),
                    "module.exports = {uiHost: '127.0.0.1', uiPort: " + port
                            + ", logging: {console: {level: 'warn'}}}\n");
            return Programs.start(
                    "node-red",
                    List.of(
                            "node",
                            PROGRAM.toString(),
                            "-u",
                            FOLDER.toString(),
                            "-s",
                            settings.toString(),
                            flows.toString()),
                    Map.of());
        });
    }
}
