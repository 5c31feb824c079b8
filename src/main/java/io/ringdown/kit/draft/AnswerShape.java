package io.ringdown.kit.draft;

import java.util.List;

/**
 * What is known of a vendor's answers.
 *
 * @param success statuses by which the vendor takes a call
 * @param reference dotted path of the id in such an answer; null when it has none
 * @param code dotted path of the code in a refusal
 * @param detail dotted path of the explanation in a refusal
 */
record AnswerShape(List<Integer> success, String reference, String code, String detail) {
    static final AnswerShape USUAL = new AnswerShape(List.of(201, 200), "id", "code", "message");
}
