package io.ringdown.kit;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringdown.escalation.Phone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One example of a vendor: what a bot sends, what the vendor must get and answers, and what is read in that answer.
 *
 * @param file as the reader can open it
 * @param name a sentence that says what happens
 * @param given the bot's body: names of the canonical request, any other is context
 * @param phone the number of {@code given}; null when there is none
 * @param now the time at which the case plays
 * @param varyKey whether {@code attempt.key} is another in every run
 * @param values values and secrets of the connection that differ from the examples; null takes one away
 * @param token what the token's answer holds beside the token; empty when the case does not say
 * @param calls what the vendor must get and answers, in order: the last one rings, or ends the attempt before
 * @param answer expected parts of the reading by name; what is not named is not compared; empty when the case does not say yet
 * @param cancel the call that takes the call back; null when the case does not look at it
 * @param check the call that tries the credentials; null when the case does not look at it
 * @param status the call that asks how it goes, what the vendor answers, and what that means; null when the case does not look at it
 * @param expect all that is expected as the file has it; a missing node when there is none
 * @param listed its {@code calls} as the file has them; a missing node when there is but one call
 */
public record Case(
        String file,
        String name,
        Map<String, Object> given,
        Phone phone,
        Instant now,
        boolean varyKey,
        Map<String, Object> values,
        Map<String, Object> token,
        List<CannedCall> calls,
        Map<String, String> answer,
        ExpectedCall cancel,
        ExpectedCall check,
        StatusCase status,
        JsonNode expect,
        JsonNode listed) {

    /** What the vendor must get last; null when the case does not say yet. */
    ExpectedCall request() {
        return last().request();
    }

    /** What the vendor answers last. */
    public CannedAnswer vendor() {
        return last().vendor();
    }

    /** The calls whose answers it tells. */
    List<CannedCall> answered() {
        List<CannedCall> answered = new ArrayList<>(calls);
        Optional.ofNullable(status).map(StatusCase::call).ifPresent(answered::add);
        return answered;
    }

    /** What one of its calls is called in reports. */
    String place(int call) {
        return listed.isMissingNode() ? "request" : "calls[" + call + "].request";
    }

    private CannedCall last() {
        return calls.get(calls.size() - 1);
    }

    /** The file's name without its ending, such as {@code plain}. */
    public String id() {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return last.substring(0, last.lastIndexOf('.'));
    }

    /** The digits by which a simulator knows the case: no country code, no leading zeros; empty when there is no number. */
    String digits() {
        if (phone == null) {
            return "";
        }
        return phone.significant() != null
                ? phone.significant()
                : phone.comparable().replaceFirst("^\\+?0*", "");
    }
}
