package io.ringdown.vendor;

import java.io.IOException;

/** The vendor's answer, decompressed, goes past the limit. */
final class AnswerTooLarge extends IOException {
    AnswerTooLarge(int limit) {
        super("the answer is larger than " + limit + " bytes");
    }
}
