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
        return new TwilioSpec().problems(sent("POST", path, "application/x-www-form-urlencoded", body));
    }

    private static List<String> connect(String body) {
        return new ConnectSpec().problems(sent("PUT", "/contact/outbound-voice", "application/json", body));
    }

    private static Sent sent(String method, String path, String type, String body) {
        return new Sent(method, path, Map.of("content-type", type), body.getBytes(UTF_8));
    }
}
