package io.ringdown.kit;

import io.ringdown.escalation.Phone;
import java.time.Instant;
import java.util.Map;

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
 * @param request what the vendor must get
 * @param answer expected parts of the reading by name; what is not named is not compared
 * @param cancel the call that takes the call back; null when the case does not look at it
 * @param check the call that tries the credentials; null when the case does not look at it
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
        ExpectedCall request,
        Map<String, String> answer,
        ExpectedCall cancel,
        ExpectedCall check,
        CannedAnswer vendor) {

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
