package io.ringdown.mapping;

/**
 * Where a part of a YAML file stands. Lines and columns count from 1; 0 means unknown.
 *
 * @param keyLine line of the key that leads to it; its own in a list
 * @param indent characters between the column and the first character of a text
 * @param bare whether it is a text without quotes inside {@code {}} or {@code []}
 */
record Place(int line, int column, int keyLine, int keyColumn, int indent, boolean bare) {
    static final Place NOWHERE = new Place(0, 0, 0, 0, 0, false);
}
