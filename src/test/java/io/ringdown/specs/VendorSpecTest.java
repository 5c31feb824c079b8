package io.ringdown.specs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The judges find what is wrong: else green cases would say nothing. */
class VendorSpecTest {
    private static final String CALLS = "/2010-04-01/Accounts/AC00000000000000000000000000000001/Calls";

    @Test
    void genesysWantsItsRequiredFieldAndItsTypes() {
        assertThat(genesys("{\"queueId\":\"q\"}")).anyMatch(line -> line.contains("callbackNumbers"));
        assertThat(genesys("{\"callbackNumbers\":[33612]}")).anyMatch(line -> line.contains("callbackNumbers/0"));
        assertThat(genesys("{\"callbackNumbers\":[],\"data\":{\"n\":1}}")).anyMatch(line -> line.contains("data"));
        assertThat(genesys("{\"callbackNumbers\":[],\"callbackScheduledTime\":\"soon\"}"))
                .anyMatch(line -> line.contains("callbackScheduledTime"));
        assertThat(genesys("{\"callbackNumbers\":[],\"queue\":\"q\"}"))
                .containsExactly("$.queue is no field of the specification");
        assertThat(genesys("{\"callbackNumbers\":[],\"validateCallbackNumbers\":true}"))
                .isEmpty();
    }

    @Test
    void twilioWantsItsRequiredFieldsNamesAndForms() {
        assertThat(twilio(CALLS + ".json", "To=%2B12025550101&From=%2B15005550006&Url=https%3A%2F%2Fx.example"))
                .isEmpty();
        assertThat(twilio(CALLS + ".json", "To=2025550101&Url=voice"))
                .containsExactlyInAnyOrder("From is required", "To is no E.164 number", "Url is no absolute URI");
        assertThat(twilio(CALLS + ".json", "To=%2B1&From=%2B15005550006"))
                .contains("one of Url, Twiml and ApplicationSid is required");
        assertThat(twilio(CALLS + ".json", "To=%2B12&From=%2B12&Twiml=x&Twiml=y&Record=yes&TimeLimit=1h&Name=x"))
                .containsExactlyInAnyOrder(
                        "Twiml stands 2 times",
                        "Record is neither true nor false",
                        "TimeLimit is no integer",
                        "Name is no field of the specification");
        assertThat(twilio("/2010-04-01/Accounts/AC1/Calls.json", "To=%2B12&From=%2B12&Twiml=x"))
                .contains("AccountSid does not match ^AC[0-9a-fA-F]{32}$");
        assertThat(twilio(CALLS + "/CA00000000000000000000000000000001.json", "Status=stopped"))
                .containsExactly("Status is none of [canceled, completed]");
    }

    @Test
    void studioAndTaskRouterWantJsonInTheirForms() {
        String executions = "/v2/Flows/FW00000000000000000000000000000001/Executions";
        assertThat(form(TwilioSpec.studio(), executions, "To=%2B12&From=%2B12&Parameters=%7B%7D"))
                .isEmpty();
        assertThat(form(TwilioSpec.studio(), executions, "To=12&Parameters=a%3D1&Key=x"))
                .containsExactlyInAnyOrder(
                        "From is required",
                        "To is no E.164 number",
                        "Parameters is no JSON object",
                        "Key is no field of the specification");
        String tasks = "/v1/Workspaces/WS00000000000000000000000000000001/Tasks";
        assertThat(form(TwilioSpec.taskRouter(), tasks, "WorkflowSid=WW1&Attributes=%5B%5D&Priority=high"))
                .containsExactlyInAnyOrder(
                        "WorkflowSid does not match ^WW[0-9a-fA-F]{32}$",
                        "WorkflowSid has 3 characters",
                        "Attributes is no JSON object",
                        "Priority is no integer");
    }

    @Test
    void dialpadWantsItsNamesAndTypes() {
        assertThat(dialpad("{\"call_center_id\":5489054234632193,\"phone_number\":\"+12025550101\"}"))
                .isEmpty();
        assertThat(dialpad("{\"call_center_id\":\"5489054234632193\"}"))
                .anyMatch(line -> line.contains("call_center_id"));
        assertThat(dialpad("{\"number\":\"+12025550101\"}"))
                .containsExactly("$.number is no field of the specification");
    }

    @Test
    void vonageWantsANumberWithoutPlusAndOneWayToHandleTheCall() {
        String sound = "{\"to\":[{\"type\":\"phone\",\"number\":\"33639981101\"}],"
                + "\"from\":{\"type\":\"phone\",\"number\":\"33199000000\"},\"answer_url\":[\"https://x.example\"]}";
        assertThat(vonage(sound)).isEmpty();
        assertThat(vonage(sound.replace("3363", "+3363")))
                .containsExactly("$.to[0].number is no number of 7 to 15 digits");
        assertThat(vonage(sound.replace("\"to\"", "\"two\""))).contains("$.two is no field of the specification");
        assertThat(vonage(sound.replace("answer_url", "event_url")))
                .contains("$: one of answer_url and ncco is required");
        assertThat(vonage(sound.replace("[\"https://x.example\"]", "\"https://x.example\"")))
                .anyMatch(line -> line.contains("answer_url"));
    }

    @Test
    void connectWantsItsRequiredMembersPatternsAndLengths() {
        String sound =
                "{\"InstanceId\":\"i\",\"ContactFlowId\":\"f\",\"QueueId\":\"q\",\"DestinationPhoneNumber\":\"+33639980201\"}";
        assertThat(connect(sound)).isEmpty();
        assertThat(connect("{}"))
                .contains(
                        "$.DestinationPhoneNumber is required",
                        "$.ContactFlowId is required",
                        "$.InstanceId is required")
                .contains("$: one of QueueId and SourcePhoneNumber is required");
        assertThat(connect(sound.replace("+33", "0"))).anyMatch(line -> line.contains("does not match"));
        assertThat(connect(sound.replace("\"i\"", "\"\""))).containsExactly("$.InstanceId has 0 characters");
        assertThat(connect(sound.replace("}", ",\"TrafficType\":\"BULK\"}")))
                .containsExactly("$.TrafficType is none of [GENERAL, CAMPAIGN]");
        assertThat(connect(sound.replace("}", ",\"RingTimeoutInSeconds\":5}")))
                .containsExactly("$.RingTimeoutInSeconds is no integer of the allowed range");
        assertThat(connect(sound.replace("}", ",\"Attributes\":{\"a b\":1}}")))
                .containsExactly(
                        "$.Attributes.a b is no text",
                        "$.Attributes.a b has a name with other characters than allowed");
        assertThat(connect(sound.replace("}", ",\"Queue\":1}")))
                .containsExactly("$.Queue is no field of the specification");
    }

    @Test
    void anUnknownOperationIsAProblemUnlessItIsListed() {
        assertThat(new ConnectSpec().problems(sent("GET", "/contact-flows/i/f", "", "")))
                .isEmpty();
        assertThat(new ConnectSpec().problems(sent("POST", "/contact/outbound-voice", "application/json", "{}")))
                .containsExactly("POST /contact/outbound-voice is no operation of the specification");
    }

    private static List<String> genesys(String body) {
        return new GenesysSpec().problems(sent("POST", "/api/v2/conversations/callbacks", "application/json", body));
    }

    private static List<String> twilio(String path, String body) {
        return form(TwilioSpec.calls(), path, body);
    }

    private static List<String> form(VendorSpec spec, String path, String body) {
        return spec.problems(sent("POST", path, "application/x-www-form-urlencoded", body));
    }

    private static List<String> dialpad(String body) {
        return JsonSpec.dialpad().problems(sent("POST", "/api/v2/callback", "application/json", body));
    }

    private static List<String> vonage(String body) {
        return new VonageSpec().problems(sent("POST", "/v1/calls", "application/json", body));
    }

    private static List<String> connect(String body) {
        return new ConnectSpec().problems(sent("PUT", "/contact/outbound-voice", "application/json", body));
    }

    private static Sent sent(String method, String path, String type, String body) {
        return new Sent(method, path, Map.of("content-type", type), body.getBytes(UTF_8));
    }
}
