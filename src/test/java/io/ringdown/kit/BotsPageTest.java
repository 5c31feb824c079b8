package io.ringdown.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bodies that bot builders read on their page are those of the cases that the page names. */
class BotsPageTest {
    private static final Pattern SHOWN = Pattern.compile(
            "\\[case]\\(\\.\\./(platforms/[a-z0-9-]+)/cases/([a-z0-9-]+)\\.yaml\\)[^`]*(?:`[^`\\n]+`[^`]*)*?```json\\n(.*?)\\n```\\s+```json\\n(.*?)\\n```",
            Pattern.DOTALL);

    private final String page = Files.readString(Path.of("docs/bots.md"));

    BotsPageTest() throws IOException {}

    @Test
    void everyRequestAndAnswerIsThatOfItsCase() throws IOException {
        List<MatchResult> shown = SHOWN.matcher(page).results().toList();
        assertThat(shown).hasSize(page.split("\\[case]", -1).length - 1).hasSizeGreaterThan(2);
        for (MatchResult match : shown) {
            PlatformCase example = PlatformCases.read(Path.of(match.group(1))).stream()
                    .filter(one -> one.id().equals(match.group(2)))
                    .findFirst()
                    .orElseThrow();
            JsonNode answer = new ObjectMapper().readTree(match.group(4));

            assertThat(match.group(3)).isEqualTo(new String(example.body(), StandardCharsets.UTF_8));
            assertThat(answer).as(example.id()).isEqualTo(example.expect().at("/reply/json"));
        }
    }

    @Test
    void bothBodiesOfTheRecipeAreThoseOfTheCases() throws IOException {
        String recipe = Files.readString(Path.of("platforms/iadvize-api-connection/recipe.txt"));
        assertThat(recipe).contains(body("plain").replace("06 39 98 00 01", "{phone}"));
        assertThat(recipe)
                .contains(body("corrected")
                        .replace("06 39 98 00 03", "{phoneAgain}")
                        .replace("esc_01K9V7Q2M8T3B6Z4X5C7D9F0GH", "{escalationId}"));
    }

    /** The request of a case with the recipe's places for language and bot. */
    private static String body(String id) {
        return PlatformCases.read(Path.of("platforms/iadvize-api-connection")).stream()
                .filter(one -> one.id().equals(id))
                .map(one -> new String(one.body(), StandardCharsets.UTF_8))
                .map(text -> text.replace("\"fr\"", "\"<<language>>\"").replace("\"shop-fr\"", "\"<<bot>>\""))
                .findFirst()
                .orElseThrow();
    }
}
