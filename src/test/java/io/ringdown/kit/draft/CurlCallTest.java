package io.ringdown.kit.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurlCallTest {
    @Test
    void wordsAreSplitAsAShellSplitsThem() {
        assertThat(ShellWords.of("a 'b c' \"d \\\"e\\\" \\$f \\x\" g\\ h i\\\n  $'j\\nk' '' l'm'n \"$O\" ${P}"))
                .containsExactly("a", "b c", "d \"e\" $f \\x", "g h", "i", "j\nk", "", "lmn", "$O", "${P}");
    }

    @Test
    void whatABrowserCopiesInDollarQuotesIsReadWithItsEscapes() {
        assertThat(ShellWords.of("$'{\"a\": \"it\\'s \\u0021 \\ud83d\\ude42 \\\\n\\x41\\n\"}' b"))
                .containsExactly("{\"a\": \"it's ! 🙂 \\nA\n\"}", "b");
        assertThatThrownBy(() -> ShellWords.of("$'a\\'")).hasMessageContaining("does not end");
    }

    @Test
    void aWordThatMayBePartOfASecretIsNotRepeated() {
        assertThatThrownBy(() -> CurlCall.read("curl -H Authorization: Bearer t0ken https://v.example/x"))
                .hasMessageContaining("lacks its quotes")
                .hasMessageNotContaining("t0ken");
    }

    @Test
    void shortOptionsMayStandTogetherAndAgainstTheirArguments() {
        CurlCall call = CurlCall.read("curl -sSXPUT -H'A: b' -ual:secret https://v.example/x");
        assertThat(call).isEqualTo(new CurlCall("PUT", "https://v.example/x", Map.of("A", "b"), null, "al:secret"));
    }

    @Test
    void aBodyMakesItAPostAndGetPutsItIntoTheAddress() {
        assertThat(CurlCall.read("curl https://v.example/x -d a=1 --data-raw=b=2"))
                .isEqualTo(new CurlCall("POST", "https://v.example/x", Map.of(), "a=1&b=2", null));
        assertThat(CurlCall.read("curl -G https://v.example/x?z=0 -d a=1 --data-urlencode 'b=c d&e'"))
                .isEqualTo(new CurlCall("GET", "https://v.example/x?z=0&a=1&b=c+d%26e", Map.of(), null, null));
        assertThat(CurlCall.read("curl --json '{}' https://v.example/x"))
                .isEqualTo(new CurlCall(
                        "POST", "https://v.example/x", Map.of("Content-Type", "application/json"), "{}", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wget https://v.example|A line that begins with `curl` is needed",
                "curl|names no address that begins with https://",
                "curl v.example|names no address that begins with https://",
                "curl https://v.example https://w.example|There are two addresses",
                "curl https://v.example -F a=b|`-F` is not understood",
                "curl https://v.example -d @file.json|`-d @file.json` names a file: write its content into the line",
                "curl https://v.example -H|`-H` lacks what belongs to it",
                "curl https://v.example -H nothing|`nothing` is no header",
                "curl https://v.example \"|A quote (\") does not end",
                "curl https://v.example & rm x|more than one command: `&` stands outside of quotes",
                "curl https://v.example/$(id)|more than one command: `$` stands outside of quotes"
            })
    void whatIsNotUnderstoodIsSaid(String line, String message) {
        assertThatThrownBy(() -> CurlCall.read(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aBodyOfAnotherKindIsRefused() {
        assertThatThrownBy(() ->
                        NewVendor.fromCurl("acme", "curl https://v.example -H 'content-type: text/xml' -d '<a/>'"))
                .hasMessageContaining("A body of text/xml is not understood");
        assertThatThrownBy(() -> NewVendor.fromCurl("acme", "curl https://v.example -d '{\"a\": $B}'"))
                .hasMessageContaining("The body is no JSON");
    }
}
