package io.ringdown.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The system's own Chromium without a screen, used by its keyboard. */
final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int STOPS = 60;

    private final ChromeDriver driver;
    private final int width;

    private Browser(ChromeDriver driver, int width) {
        this.driver = driver;
        this.width = width;
    }

    /**
     * Ends the test with a visible line where there is no browser; fails it where {@code CI=true} or {@code -Dbrowser=required}.
     */
    static void need() {
        if (program("chromium").isPresent() && program("chromedriver").isPresent()) {
            return;
        }
        String missing = "Browser tests need chromium and chromedriver on the PATH (Debian: chromium, chromium-driver)";
        if ("true".equals(System.getenv("CI")) || "required".equals(System.getProperty("browser"))) {
            throw new AssertionError(missing);
        }
        System.out.println("SKIPPED: " + missing);
        Assumptions.abort(missing);
    }

    /** @param profile a folder of its own */
    static Browser start(Path profile, int width, boolean dark) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium").orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=en",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver").orElseThrow())
                .usingAnyFreePort()
                .withTimeout(PATIENCE)
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options), width);
        browser.driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
        browser.screen(800, dark);
        return browser;
    }

    private void screen(int height, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    void open(String url) {
        driver.get(url);
    }

    void await(By where, String text) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(text(where))
                .contains(text));
    }

    String text(By where) {
        return driver.findElement(where).getText();
    }

    /** Presses Tab until the focus is there; wherever it stops on its way, it can be seen. */
    void tabTo(By where) {
        WebElement wanted = driver.findElement(where);
        for (int stop = 0; stop < STOPS; stop++) {
            press(Keys.TAB);
            WebElement focused = driver.switchTo().activeElement();
            if (!focused.getTagName().equals("body")) {
                assertThat(focused.getCssValue("outline-style"))
                        .as("outline of %s", focused.getDomProperty("outerHTML"))
                        .isNotEqualTo("none");
            }
            if (focused.equals(wanted)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + where);
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    /** What axe-core holds against the page; empty when nothing. */
    List<?> barriers() {
        driver.executeScript(axe());
        Object found = driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run().then(all => done(all.violations.map(rule => rule.id + ': '"
                + " + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join('; '))),"
                + " failure => done([String(failure)]));");
        return (List<?>) found;
    }

    /** What the console complains of since it was last asked. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The whole page as a picture under {@code target/}, for people. */
    void picture(String name) throws IOException {
        Object data = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
                .get("data");
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode(data.toString()));
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<File> program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
    }
}
