package io.ringdown.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code application.properties} is the reference of all settings. */
class SettingsTest {
    private static final Path FILE = Path.of("application.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\??([^}:]+)(:[^}]*)?}}");

    @BeforeEach
    void thereAreSettings() {
        assumeTrue(Files.exists(FILE));
    }

    @Test
    void everyKeyIsOursOrCamels() {
        assertThat(keys()).allMatch(key -> key.startsWith("ringdown.") || key.startsWith("camel."));
    }

    @Test
    void noKeyStandsTwice() {
        assertThat(keys()).doesNotHaveDuplicates();
    }

    /** Keys that belong together may share the comment above the first of them. */
    @Test
    void everyKeyOfOursIsExplained() {
        List<String> bare = new ArrayList<>();
        boolean explained = false;
        for (String line : House.lines(FILE)) {
            if (line.isBlank()) {
                explained = false;
            } else if (line.startsWith("#")) {
                explained = true;
            } else if (line.startsWith("ringdown.") && !explained) {
                bare.add(line);
            }
        }
        assertThat(bare)
                .as("settings in a paragraph that does not begin with a comment")
                .isEmpty();
    }

    @Test
    void everyPlaceholderIsASettingOfOurs() {
        Set<String> known =
                Stream.concat(keys().stream(), Stream.of("ringdown.home")).collect(Collectors.toSet());

        Stream.concat(Stream.of(FILE), House.files("routes", ".yaml").stream()).forEach(file -> {
            Matcher placeholder = PLACEHOLDER.matcher(House.text(file).replaceAll("(?m)^\\s*#.*$", ""));
            while (placeholder.find()) {
                assertThat(known).as("{{%s}} in %s", placeholder.group(1), file).contains(placeholder.group(1));
            }
        });
    }

    private static List<String> keys() {
        return House.lines(FILE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }
}
