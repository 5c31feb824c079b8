package io.ringdown.mapping.cell;

/** Hears of every cell of a mapping while it is compiled and run. */
public interface Trace {
    /** Hears nothing: a gateway's. */
    Trace NONE = new Trace() {
        @Override
        public void compiled(String pointer) {
            // nobody asks
        }

        @Override
        public void evaluated(String pointer, Object value) {
            // nobody asks
        }
    };

    /** A cell stands there. */
    void compiled(String pointer);

    /** The cell there was evaluated to that; null for nothing. */
    void evaluated(String pointer, Object value);
}
