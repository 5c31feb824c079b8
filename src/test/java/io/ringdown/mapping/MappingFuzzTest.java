package io.ringdown.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringdown.mapping.cell.Bounds;
import io.ringdown.mapping.file.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whatever stands in a file, a cell or an answer: it is used or reported, and never ends the process. */
class MappingFuzzTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TYPES = List.of("application/json", "text/xml", "text/html", "a;charset=utf-16");
    private static final Connected READER = Sample.reading("""
            answer:
              reference: =body.id ?? body[0].id ?? $json(body.text).id ?? $form(text).id
              code: '=$match(text, /[a-z]+/)[0].match'
              detail: =text
              retryAfter: =headers."retry-after" ?? body.wait
              position: =body.position
              waitSeconds: =$number(body.wait)
            outcomes: [{code: /x+y/, outcome: accepted}]
            """);

    @FuzzTest
    void aFileIsAMappingOrIsReported(byte[] file) {
        List<Problem> problems = new ArrayList<>();
        boolean mapping = new MappingReader(Bounds.DEFAULT)
                .read("sample", "mapping.yaml", file, problems)
                .isPresent();
        assertThat(problems.isEmpty()).isEqualTo(mapping);
    }

    @FuzzTest
    void aCellYieldsSoundJsonOrFails(byte[] cell) throws IOException {
        String text = new String(cell, UTF_8).replace("'", "''").replaceAll("\\R", " ");
        byte[] body;
        try {
            body = Sample.posting("{cell: '=" + text + "'}")
                    .plan(Sample.inputs())
                    .render()
                    .body();
        } catch (InvalidMapping | Unrendered failed) {
            assertThat(failed.getMessage()).isNotEmpty();
            return;
        }
        assertThat(JSON.readTree(body).isObject()).isTrue();
        assertThat(body).hasSizeLessThanOrEqualTo(Bounds.DEFAULT.documentBytes());
    }

    @FuzzTest
    void anAnswerHasAnOutcome(byte[] answer) {
        String type = TYPES.get(answer.length == 0 ? 0 : answer[answer.length - 1] & 3);
        Reply reply = new Reply.Answered(
                200, Map.of("Content-Type", List.of(type), "Retry-After", List.of(new String(answer, UTF_8))), answer);
        Reading reading = READER.read(reply, Sample.inputs());
        assertThat(reading.verdict()).isNotNull();
        assertThat(String.valueOf(reading.detail())).hasSizeLessThanOrEqualTo(2000);
    }
}
