package io.ringdown.specs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.dialogflow.cx.v3.PageInfo.FormInfo.ParameterInfo;
import com.google.cloud.dialogflow.cx.v3.WebhookRequest;
import com.google.cloud.dialogflow.cx.v3.WebhookResponse;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.ringdown.kit.PlatformCase;
import io.ringdown.kit.PlatformCases;
import io.ringdown.kit.PlatformRun;
import io.ringdown.mapping.Platform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What passes between Dialogflow CX and us, held against the classes that Google makes from its own definition. */
class DialogflowSpecTest {
    private static final Path FOLDER = Path.of("platforms/dialogflow-cx-webhook");

    private final Platform platform = Platform.read(FOLDER);

    static Stream<PlatformCase> cases() {
        return PlatformCases.read(FOLDER).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyRequestOfACaseIsOne(PlatformCase example) throws InvalidProtocolBufferException {
        WebhookRequest.Builder request = WebhookRequest.newBuilder();
        JsonFormat.parser().merge(new String(example.body(), StandardCharsets.UTF_8), request);
        assertThat(request.getSessionInfo().getSession()).startsWith("projects/");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyReplyIsOneWithTheSentenceForTheVisitor(PlatformCase example) throws InvalidProtocolBufferException {
        WebhookResponse reply = parsed(
                PlatformRun.of(platform, example).actual().at("/reply/json").toString());
        assertThat(reply.getFulfillmentResponse().getMessages(0).getText().getText(0))
                .isEqualTo(example.answer().get("message"));
        boolean invalid = reply.getPageInfo().getFormInfo().getParameterInfoList().stream()
                .anyMatch(parameter -> parameter.getState() == ParameterInfo.ParameterState.INVALID);
        assertThat(invalid).isEqualTo(example.answer().get("retry"));
    }

    @Test
    void whatDialogflowItselfWouldSendIsRead() throws Exception {
        String sent = JsonFormat.printer().print(filled());
        Map<?, ?> body = new ObjectMapper().readValue(sent, Map.class);
        @SuppressWarnings("unchecked")
        Map<String, Object> fields = platform.escalation((Map<String, Object>) body, Map.of(), Map.of());
        assertThat(fields)
                .containsEntry("phone", "06 39 98 00 01")
                .containsEntry("conversationId", "projects/p/locations/l/agents/a/sessions/s")
                .containsEntry("language", "fr")
                .containsEntry("consent", true);
    }

    private static WebhookRequest filled() {
        WebhookRequest.Builder request = WebhookRequest.newBuilder().setLanguageCode("fr");
        request.getSessionInfoBuilder()
                .setSession("projects/p/locations/l/agents/a/sessions/s")
                .putParameters(
                        "phone",
                        com.google.protobuf.Value.newBuilder()
                                .setStringValue("06 39 98 00 01")
                                .build())
                .putParameters(
                        "consent",
                        com.google.protobuf.Value.newBuilder()
                                .setBoolValue(true)
                                .build());
        return request.build();
    }

    private static WebhookResponse parsed(String json) throws InvalidProtocolBufferException {
        WebhookResponse.Builder reply = WebhookResponse.newBuilder();
        JsonFormat.parser().merge(json, reply);
        return reply.build();
    }
}
