package io.ringdown.program;

import static io.ringdown.TestGateway.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A curl command that was printed for people: run by the shell as they would, or understood where there is no curl. */
record CurlLine(String command) {
    private static final Pattern PARTS =
            Pattern.compile("^curl -s (?<url>\\S+) -H 'X-API-Key: (?<key>\\S+)'( -d '(?<body>[^']*)')?$");

    /** The same with another text somewhere. */
    CurlLine with(String text, String instead) {
        assertThat(command).contains(text);
        return new CurlLine(command.replace(text, instead));
    }

    JsonNode answer() throws IOException, InterruptedException {
        return JSON.readTree(curlIsHere() ? shell() : client());
    }

    private static boolean curlIsHere() throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v curl").start().waitFor() == 0;
    }

    private String shell() throws IOException, InterruptedException {
        Process curl = new ProcessBuilder("sh", "-c", command).start();
        String answer = new String(curl.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(curl.waitFor()).as(command).isZero();
        return answer;
    }

    private String client() throws IOException, InterruptedException {
        Matcher parts = PARTS.matcher(command);
        assertThat(parts.matches()).as(command).isTrue();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(parts.group("url"))).header("X-API-Key", parts.group("key"));
        if (parts.group("body") != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded") // as curl would
                    .POST(HttpRequest.BodyPublishers.ofString(parts.group("body")));
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
