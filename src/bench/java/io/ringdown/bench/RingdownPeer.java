package io.ringdown.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Ringdown as packaged, with everything on: keys, recognition of repeats, committed audit rows on H2 or PostgreSQL. */
final class RingdownPeer implements Peer {
    private static final String ADMIN_KEY = "bench-admin-key-of-at-least-32-characters";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final int port = Programs.freePort();
    private final int observePort = Programs.freePort();
    private final Map<String, String> environment = new HashMap<>();
    private final SyncedPostgres database;
    private final Map<Vendor, String> connections;
    private final String key;
    private Process process;

    /** @param database in place of H2, closed with this; null for H2 */
    RingdownPeer(List<Vendor> vendors, SyncedPostgres database) throws IOException, InterruptedException {
        data = Files.createTempDirectory(Files.createDirectories(Programs.FOLDER), "data-");
        this.database = database;
        environment.putAll(Map.of(
                "RINGDOWN_HTTP_PORT", Integer.toString(port),
                "RINGDOWN_OBSERVE_PORT", Integer.toString(observePort),
                "RINGDOWN_DATA_DIR", data.toString(),
                "RINGDOWN_ADMIN_KEY", ADMIN_KEY,
                "RINGDOWN_PRIVATE_HOSTS",
                        vendors.stream()
                                .map(vendor -> "127.0.0.1:" + vendor.port())
                                .collect(Collectors.joining(","))));
        if (database != null) {
            environment.putAll(database.environment());
        }
        connections = vendors.stream().collect(Collectors.toMap(vendor -> vendor, vendor -> "vendor-" + vendor.port()));
        start();
        awaitHealth();
        for (Vendor vendor : vendors) {
            admin(
                    "/v1/connections",
                    Map.of(
                            "name", connections.get(vendor),
                            "mapping", "genesys-cloud",
                            "origin", "http://127.0.0.1:" + vendor.port(),
                            "values", Map.of("region", "mypurecloud.de", "queueId", "q-1", "clientId", "cid"),
                            "secrets", Map.of("clientSecret", "s3cret")));
        }
        key = admin(
                        "/v1/bots",
                        Map.of(
                                "name", "bench",
                                "connections", List.copyOf(connections.values()),
                                "answerStyle", "http",
                                "country", "FR",
                                "language", "fr"))
                .get("key")
                .asText();
    }

    @Override
    public Load.Target calling(Vendor vendor) {
        return new Load.Target(port, "/v1/connections/" + connections.get(vendor) + "/escalations", key, vendor);
    }

    /** Ends it, starts it again and escalates until that is accepted. Seconds from the start of the program until then. */
    double secondsToFirstAnswer(Vendor vendor) throws InterruptedException {
        Programs.stop(process);
        long began = System.nanoTime();
        start();
        String path = calling(vendor).path();
        while (System.nanoTime() - began < 60_000_000_000L) {
            try {
                if (send(path, key, Escalations.next()).statusCode() == 201) {
                    return (System.nanoTime() - began) / 1e9;
                }
            } catch (IOException notYet) {
                // Nothing listens yet.
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException(
                "No escalation was accepted within a minute; see " + Programs.FOLDER.resolve("ringdown.log"));
    }

    @Override
    public double cpuSeconds() {
        return Programs.cpuSeconds(process);
    }

    @Override
    public void close() {
        Programs.stop(process);
        if (database != null) {
            database.close();
        }
    }

    private void start() {
        process = Programs.start(
                "ringdown", List.of(Path.of("ringdown").toAbsolutePath().toString(), "serve"), environment);
    }

    /** Waits until it says that it takes requests, at most a minute. */
    private void awaitHealth() throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + observePort + "/observe/health"))
                .build();
        for (long until = System.nanoTime() + 60_000_000_000L; System.nanoTime() < until; Thread.sleep(20)) {
            try {
                if (http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nothing listens yet.
            }
        }
        throw new IllegalStateException("It did not start; see " + Programs.FOLDER.resolve("ringdown.log"));
    }

    private JsonNode admin(String path, Map<String, Object> body) throws IOException, InterruptedException {
        String text = JSON.writeValueAsString(body);
        HttpResponse<String> response = send(path, ADMIN_KEY, text);
        if (response.statusCode() != 201) {
            throw new IOException("POST " + path + " answered " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> send(String path, String apiKey, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-API-Key", apiKey)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
