package io.ringdown.flow.http;

import java.util.List;
import java.util.stream.Collectors;

/** A request that is refused before an escalation exists: status and sentence are for the caller, and hold nothing he sent. */
public final class Rejected extends RuntimeException {
    private final int status;
    private final String title;
    private final transient List<Flaw> flaws;

    /**
     * @param status HTTP status, 400 to 599
     * @param title the same words for every occurrence
     * @param detail what was found and what is allowed
     */
    public Rejected(int status, String title, String detail) {
        this(status, title, detail, List.of());
    }

    private Rejected(int status, String title, String detail, List<Flaw> flaws) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.flaws = List.copyOf(flaws);
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What is wrong, one by one; empty when the message says it all. */
    public List<Flaw> flaws() {
        return flaws;
    }

    /** 404: no bot has that name. */
    public static Rejected noBot() {
        return notFound("There is no bot of that name");
    }

    /** 404: no connection has that name. */
    public static Rejected noConnection() {
        return notFound("There is no connection of that name");
    }

    public static Rejected notFound(String what) {
        return new Rejected(404, "Not found", what);
    }

    public static Rejected invalid(String detail) {
        return new Rejected(400, "Invalid request", detail);
    }

    public static Rejected conflict(String detail) {
        return new Rejected(409, "Conflict", detail);
    }

    /** All that is wrong with a body, at once. */
    public static Rejected flawed(List<Flaw> flaws) {
        String detail = flaws.stream().map(Flaw::toString).collect(Collectors.joining("; "));
        return new Rejected(400, "Invalid request", detail, flaws);
    }
}
