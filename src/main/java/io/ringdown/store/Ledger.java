package io.ringdown.store;

import java.nio.file.Path;
import javax.sql.DataSource;

/** The two hot statements, claim and close, gathered: what waits goes into one batch and one commit. */
public final class Ledger implements AutoCloseable {

    /** @param sql the folder of the statements */
    public Ledger(DataSource dataSource, Path sql) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes one attempt, committed when this returns.
     *
     * @throws StoreUnavailable when nothing may be sent
     */
    public Claimed claim(Claim claim) {
        throw new UnsupportedOperationException();
    }

    /**
     * Closes one attempt, committed when this returns.
     *
     * @return false when it was not calling any more; nothing was changed then
     * @throws StoreUnavailable when it is not certain that the row is closed; closing it again is safe
     */
    public boolean close(Closing closing) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
