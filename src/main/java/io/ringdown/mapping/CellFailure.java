package io.ringdown.mapping;

import com.dashjoin.jsonata.JException;

/** A cell could not be evaluated; the message holds no data. */
final class CellFailure extends JException {
    private final String reason;

    CellFailure(String reason) {
        super(reason);
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
