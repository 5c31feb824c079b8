package io.ringdown.mapping;

import io.ringdown.mapping.file.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong in a set of files, or in the values of a connection; nothing of it was taken up. */
public final class InvalidMapping extends RuntimeException {
    private final transient List<Problem> problems;

    public InvalidMapping(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
