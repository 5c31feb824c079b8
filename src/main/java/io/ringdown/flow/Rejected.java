package io.ringdown.flow;

/** A request that is refused before an escalation exists: status and sentence are for the caller, and hold nothing he sent. */
public final class Rejected extends RuntimeException {
    private final int status;
    private final String title;

    /**
     * @param status HTTP status, 400 to 599
     * @param title the same words for every occurrence
     * @param detail what was found and what is allowed
     */
    public Rejected(int status, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    static Rejected notFound(String what) {
        return new Rejected(404, "Not found", what);
    }

    static Rejected invalid(String detail) {
        return new Rejected(400, "Invalid request", detail);
    }
}
