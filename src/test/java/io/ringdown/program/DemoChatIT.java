package io.ringdown.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The chat of {@code ringdown demo}, used in a browser as a visitor would, by keyboard alone. */
final class DemoChatIT {
    private static final By LOG = By.id("log");
    private static final By TEXT = By.id("text");

    @TempDir
    static Path folder;

    private static Program demo;
    private static URI chat;

    @BeforeAll
    static void start() throws Exception {
        demo = Program.start(Installation.unrehearsed(folder.resolve("home")), Map.of(), "demo");
        chat = URI.create(demo.until("/demo").strip());
        demo.until("Ctrl-C");
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @ParameterizedTest
    @CsvSource({
        "English, en, 320, false",
        "Deutsch, de, 320, true",
        "Español, es, 1280, false",
        "Français, fr, 1280, true",
        "Italiano, it, 320, false",
        "Nederlands, nl, 320, true",
        "Português, pt, 1280, false"
    })
    void aVisitorCorrectsHisNumberByKeyboardAlone(String name, String language, int width, boolean dark)
            throws Exception {
        Browser.need();
        try (Browser browser = Browser.start(folder.resolve(language), width, dark)) {
            browser.open(chat.toString());
            browser.tabTo(By.id("language"));
            browser.press(name);
            browser.await(LOG, scenario(language, "number"));
            assertThat(browser.run("return document.documentElement.lang")).isEqualTo(language);
            browser.tabTo(TEXT);
            browser.press("06 39 98 00 02", Keys.ENTER);
            browser.await(LOG, refused(language));
            String good = browser.text(By.cssSelector("#hints li:last-child button"));
            browser.press(good, Keys.ENTER);
            browser.await(LOG, accepted(language, good.substring(good.length() - 2)));
            browser.await(By.id("turns"), "accepted");

            assertThat(browser.barriers()).isEmpty();
            browser.picture("chat-" + language + "-" + width + (dark ? "-dark" : "-light"));
            browser.tabTo(By.cssSelector("#turns summary"));
            browser.press(Keys.ENTER);
            assertThat(browser.text(By.cssSelector("#turns details[open]")))
                    .contains("POST /api/v2/conversations/callbacks", "Bearer ••••", "\"reference\"", "accepted")
                    .contains("••• " + good.substring(good.length() - 2))
                    .doesNotContain(good, good.replace(" ", "").substring(1));
            assertThat(browser.barriers()).isEmpty();
            assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            browser.picture("behind-" + language + "-" + width + (dark ? "-dark" : "-light"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void noScriptRunsThatStandsInThePage() throws Exception {
        Browser.need();
        try (Browser browser = Browser.start(folder.resolve("policy"), 800, false)) {
            browser.open(chat.toString());
            browser.run("const script = document.createElement('script'); script.textContent = 'window.ran = true';"
                    + " document.body.append(script);");

            assertThat(browser.run("return window.ran === undefined")).isEqualTo(true);
            assertThat(browser.complaints()).singleElement().asString().contains("Content Security Policy");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/demo/../application.properties", "/demo/%2e%2e/application.properties", "/demo/README.md"})
    void nothingElseIsServed(String path) throws Exception {
        assertThat(ask(HttpRequest.newBuilder(chat.resolve(path))).statusCode()).isEqualTo(404);
    }

    @Test
    void takesPostsOfItsOwnPageOnly() throws Exception {
        String own = chat.resolve("/").toString().replaceFirst("/$", "");

        assertThat(post(own, "application/json").statusCode()).isEqualTo(200);
        assertThat(post("https://other.example", "application/json").statusCode())
                .isEqualTo(403);
        assertThat(post(own, "text/plain").statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> post(String origin, String type) throws Exception {
        return ask(HttpRequest.newBuilder(chat.resolve("/demo/messages"))
                .header("Origin", origin)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"conversation\": \"c-1\", \"message\": \"m-1\", \"text\": \"\", \"language\": \"en\"}")));
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The first sentence of what the gateway says to a number that the vendor refuses. */
    private static String refused(String language) throws Exception {
        List<?> texts = (List<?>) yaml("messages/" + language + ".yaml").get("invalid-number");
        return texts.get(0).toString().split("[.?]", 2)[0];
    }

    /** What it says where nobody knows when the call will come, up to the reference. */
    private static String accepted(String language, String ending) throws Exception {
        List<?> texts = (List<?>) yaml("messages/" + language + ".yaml").get("accepted");
        return texts.get(texts.size() - 1)
                .toString()
                .replace("{ending}", ending)
                .split(" \\{reference}")[0];
    }

    /** What the bot says at a point of its scenario. */
    private static String scenario(String language, String point) throws Exception {
        Map<?, ?> said = (Map<?, ?>)
                yaml("scenarios/callback/texts/" + language + ".yaml").get("say");
        return said.get(point).toString();
    }

    private static Map<?, ?> yaml(String file) throws Exception {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of(file)));
    }
}
