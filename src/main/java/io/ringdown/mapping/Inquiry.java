package io.ringdown.mapping;

import java.util.Map;

/** A call that rings nobody and what its answer means: one of {@code prepare}, {@code check} or {@code status}. */
record Inquiry(Call call, Interpreter answers) {

    Inquiry bound(Map<String, Template> cells) {
        return new Inquiry(call.bound(cells), answers);
    }
}
