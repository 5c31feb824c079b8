package io.ringdown.escalation;

import java.util.List;

/**
 * Everything that is wrong in the description of a bot; each problem names the field, what was found and what is
 * allowed.
 */
public final class InvalidBot extends RuntimeException {
    private final transient List<String> problems;

    InvalidBot(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
