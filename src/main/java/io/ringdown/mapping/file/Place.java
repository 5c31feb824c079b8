package io.ringdown.mapping.file;

/**
 * Where a part of a YAML file stands. Lines and columns count from 1; 0 means unknown.
 *
 * @param keyLine line of the key that leads to it; its own in a list
 * @param written of a text, else null
 */
record Place(int line, int column, int keyLine, int keyColumn, Written written) {
    static final Place NOWHERE = new Place(0, 0, 0, 0, null);

    /** The place of one character of a text, counted from 0. */
    Place of(int offset) {
        return written == null ? this : written.place(Math.max(0, offset));
    }

    /** Whether it is a text that YAML may have cut short. */
    boolean cut() {
        return written != null && written.cut();
    }
}
