package io.ringdown.mapping.cell;

import com.dashjoin.jsonata.JException;

/** A cell could not be evaluated; the message holds no data. */
public final class CellFailure extends JException {
    private final String reason;

    /** @param reason without any value that was read */
    public CellFailure(String reason) {
        super(reason);
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
