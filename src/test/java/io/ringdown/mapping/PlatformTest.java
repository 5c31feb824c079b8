package io.ringdown.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringdown.mapping.cell.Bounds;
import io.ringdown.mapping.file.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a platform file says of requests and answers, and what is said of a wrong one. */
class PlatformTest {
    private static final String HEAD = """
            title: Acme
            docs: https://acme.example
            verified: documentation
            deadline: 4.5s
            """;

    @TempDir
    private Path roots;

    @Test
    void anEmptyTextOfTheAnswerKeepsItsKey() {
        Platform platform =
                platform("{scheme: bearer}", "=body", "{say: =message, ref: =reference, gone: '=retry ? \"x\"'}");
        assertThat(platform.reply(Map.of("message", "Hi", "reference", "", "retry", false)))
                .isEqualTo(Map.of("say", "Hi", "ref", ""));
    }

    @Test
    void oneExpressionPassesTheWholeBodyOnAsItIs() {
        Map<String, Object> body = new HashMap<>(Map.of("phone", "", "x", List.of()));
        body.put("page", null);
        assertThat(platform("{scheme: bearer}", "=body", "{say: =message}").escalation(body, Map.of(), Map.of()))
                .isEqualTo(body);
    }

    @Test
    void aNamedPhoneThatIsNotSentIsThereAndContextStandsBesideTheFields() {
        Platform platform = platform(
                "{scheme: bearer}",
                "{phone: =body.tel, page: =headers.referer, context: {shop: =query.shop, phone: no}}",
                "{say: =message}");
        Map<String, Object> expected = new HashMap<>(Map.of("page", "https://a.example", "shop", "7"));
        expected.put("phone", null);
        assertThat(platform.escalation(Map.of(), Map.of("referer", "https://a.example"), Map.of("shop", "7")))
                .isEqualTo(expected);
    }

    @Test
    void aKeyIsFoundWhereThePlatformPutsIt() {
        assertThat(new KeyPlace("header", "X-Key").find(Map.of("X-Key", " k ")::get))
                .contains("k");
        assertThat(new KeyPlace("bearer", "Authorization").find(Map.of("Authorization", "bearer k")::get))
                .contains("k");
        assertThat(new KeyPlace("basic", "Authorization").find(Map.of("Authorization", "Basic dTprOms=")::get))
                .contains("k:k");
        assertThat(new KeyPlace("basic", "Authorization").find(Map.of("Authorization", "Basic §")::get))
                .isEmpty();
        assertThat(new KeyPlace("basic", "Authorization").find(name -> null)).isEmpty();
    }

    @Test
    void aRequestThatAnExpressionCannotReadIsToldWithoutWhatItHolds() {
        Platform platform = platform("{scheme: bearer}", "{phone: =$number(body.tel)}", "{say: =message}");
        assertThatThrownBy(() -> platform.escalation(Map.of("tel", "secret"), Map.of(), Map.of()))
                .isInstanceOf(Unrendered.class)
                .hasMessageContaining("platform.yaml:6 escalation.phone")
                .hasMessageNotContaining("secret");
    }

    @Test
    void everythingWrongIsToldAtOnceWithItsPlace() {
        InvalidMapping invalid = catchThrowableOfType(
                InvalidMapping.class,
                () -> platform(
                        "{scheme: header}", "{fone: =body.tel, page: =request.page}", "{say: =mesage}", "<<ulr>>"));
        assertThat(invalid.problems().stream().map(Problem::toString))
                .anySatisfy(problem -> assertThat(problem).contains("recipe.txt:1:1", "<<ulr>>", "did you mean `url`?"))
                .anySatisfy(problem -> assertThat(problem).contains("platform.yaml:5:", "`name` is missing"))
                .anySatisfy(problem -> assertThat(problem).contains("platform.yaml:6:14", "did you mean `phone`?"))
                .anySatisfy(problem -> assertThat(problem).contains("platform.yaml:6:", "unknown name `request`"))
                .anySatisfy(problem -> assertThat(problem).contains("platform.yaml:7:", "did you mean `message`?"))
                .hasSize(5);
    }

    private Platform platform(String caller, String escalation, String json) {
        return platform(caller, escalation, json, "<<url>>");
    }

    private Platform platform(String caller, String escalation, String json, String recipe) {
        try {
            Path folder = Files.createDirectories(roots.resolve("acme"));
            Files.writeString(folder.resolve("recipe.txt"), recipe);
            Files.writeString(
                    folder.resolve("platform.yaml"),
                    HEAD + "caller: " + caller + "\nescalation: " + escalation + "\nreply: {json: " + json + "}\n");
            return Platforms.load(List.of(roots), Bounds.DEFAULT).find("acme").orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
