package io.ringdown.faults;

import io.ringdown.TestGateway;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program in a process of its own, on free ports, which a test may kill. */
final class GatewayProcess implements AutoCloseable {
    static final String ADMIN = "admin-key-of-the-tests";
    private static final Pattern READY = Pattern.compile("Ringdown answers on (\\S+), health on (\\S+)\\.");
    private static final int PATIENCE_SECONDS = 600;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private volatile URI health;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private final Process process;
    private volatile boolean killed;

    private GatewayProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "output");
        reader.setDaemon(true);
        reader.start();
    }

    /** @param java the folder of a Java */
    static GatewayProcess start(Path java, Path data) throws IOException {
        return start(java, data, Map.of());
    }

    /** @param settings further variables of the environment */
    static GatewayProcess start(Path java, Path data, Map<String, String> settings) throws IOException {
        Path home = Path.of("").toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                java.resolve("bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dringdown.home=" + home,
                "-cp",
                home.resolve("target/ringdown.jar").toString(),
                "io.ringdown.Ringdown",
                "serve"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("RINGDOWN_"));
        builder.environment()
                .putAll(Map.of(
                        "RINGDOWN_HTTP_PORT", Integer.toString(TestGateway.freePort()),
                        "RINGDOWN_OBSERVE_PORT", Integer.toString(TestGateway.freePort()),
                        "RINGDOWN_DATA_DIR", data.toString(),
                        "RINGDOWN_ADMIN_KEY", ADMIN,
                        "RINGDOWN_PRIVATE_HOSTS", "127.0.0.1"));
        builder.environment().putAll(settings);
        return new GatewayProcess(builder.start());
    }

    /** Where it answers, once it does. */
    URI address() throws Exception {
        return address.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Whether its health report says that it is up. */
    boolean ready() throws Exception {
        address();
        try {
            return http.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException refused) {
            return false;
        }
    }

    HttpResponse<String> send(String method, String path, String key, String body) throws Exception {
        return http.send(request(method, path, key, body), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest request(String method, String path, String key, String body) throws Exception {
        return HttpRequest.newBuilder(address().resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .headers("X-API-Key", key, "Content-Type", "application/json")
                .build();
    }

    /** As {@code kill -9} does. */
    void kill() {
        killed = true;
        process.destroyForcibly();
        ended();
    }

    boolean killed() {
        return killed;
    }

    /** As a service manager does. */
    void stop() {
        process.destroy();
    }

    /** The exit status, when it has ended. */
    int ended() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("does not end:\n" + output());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return process.exitValue();
    }

    String output() {
        return String.join("\n", output);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                Matcher ready = READY.matcher(line);
                if (ready.matches()) {
                    health = URI.create(ready.group(2));
                    address.complete(URI.create(ready.group(1)));
                }
            }
        } catch (IOException gone) {
            // It was killed.
        }
        address.completeExceptionally(new AssertionError("ended early:\n" + output()));
    }
}
