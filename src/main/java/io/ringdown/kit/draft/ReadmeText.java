package io.ringdown.kit.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Writes {@code README.md} of a draft: a row for every value, and the questions that only the vendor's pages answer. */
final class ReadmeText {
    private ReadmeText() {}

    static String of(Draft draft) {
        StringBuilder values = new StringBuilder();
        for (Map.Entry<String, ObjectNode> value : draft.values().entrySet()) {
            String description = value.getValue().path("description").asText("");
            values.append(
                    "| `%s` | %s |\n".formatted(value.getKey(), description.isEmpty() ? "…" : description + " …"));
        }
        return """
                # %s

                %s `%s %s`

                ## Values

                | value | where it is found |
                |---|---|
                %s
                ## What happens

                - **Who is dialled**: … (set `rings` to what the documentation says)
                - **A bad number**: … (which status and code? put them into `outcomes` and into the case `refused-number`)
                - **Accepted** is %s.

                ## Quota

                … (then `limits: {rate: …}`)

                ## Not verified

                - Nothing here has been tried with a real account.
                """.formatted(
                        draft.title,
                        draft.docs == null ? "The vendor's call:" : "The vendor's call, from " + draft.docs + ":",
                        draft.method,
                        draft.url,
                        values.isEmpty() ? "" : values,
                        draft.answer.success().toString().replaceAll("[\\[\\]]", ""));
    }
}
