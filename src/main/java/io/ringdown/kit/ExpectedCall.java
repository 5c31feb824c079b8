package io.ringdown.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A call to the vendor as a case expects it. {@code {attempt.key}} and {@code {attempt.id}} in a text stand for those of the run.
 *
 * @param url the whole URL
 * @param headers those to compare, in any case, credentials and signatures included; a call may have more
 * @param json the body as a tree; null when the body is none
 * @param claims of the JWT that the call or its token call brings; null when the case does not look at them
 * @param form the decoded fields, each with its texts in order; null when the body is none
 * @param xml the body as {@link io.ringdown.mapping.XmlReader} gives it; null when the body is none
 */
record ExpectedCall(
        String method,
        String url,
        Map<String, String> headers,
        JsonNode claims,
        JsonNode json,
        Map<String, List<String>> form,
        JsonNode xml) {}
