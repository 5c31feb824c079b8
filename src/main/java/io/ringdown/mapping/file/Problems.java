package io.ringdown.mapping.file;

import io.ringdown.mapping.cell.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers what is wrong in one file, or in the values of one connection, so that all of it is told at once. */
public final class Problems {
    /** The cure for an expression that YAML cuts. */
    static final String QUOTE =
            " (put an expression with ': ' or ' #' in single quotes, inside {} or [] also one with , [ ] { } or \")";

    private final String file;
    private final Map<String, Place> places;
    private final List<Problem> found = new ArrayList<>();

    /** Of what stands in no file. */
    public static Problems of(String what) {
        return new Problems(what, Map.of());
    }

    /**
     * @param file as the reader can open it
     * @param places where each value stands, by its pointer
     */
    Problems(String file, Map<String, Place> places) {
        this.file = file;
        this.places = places;
    }

    /** About the value at that pointer. */
    public void at(String pointer, String message) {
        Place place = place(pointer);
        add(place.line(), place.column(), pointer, message);
    }

    /** About the line of the value at that pointer, which must not be shown. */
    public void atLine(String pointer, String message) {
        add(place(pointer).line(), 0, pointer, message);
    }

    /** About what stands at that place and has no pointer. */
    void at(Place place, String message) {
        found.add(new Problem(file, place.line(), place.column(), message));
    }

    /** About the key that leads to that pointer. */
    public void atKey(String pointer, String message) {
        Place place = place(pointer);
        add(place.keyLine(), place.keyColumn(), pointer, message);
    }

    /** About a character of the text at that pointer, counted from 0. */
    public void inText(String pointer, int offset, String message) {
        Place text = place(pointer);
        Place place = text.of(offset);
        boolean cut = message.startsWith(Cell.UNSOUND) && text.cut();
        add(place.line(), place.column(), pointer, cut ? message + QUOTE : message);
    }

    /** What is worth a look in the value at that pointer. */
    public void warn(String pointer, String message) {
        at(pointer, message);
        soften();
    }

    /** What is worth a look in the key that leads to that pointer. */
    public void warnKey(String pointer, String message) {
        atKey(pointer, message);
        soften();
    }

    /** What is worth a look in a character of the text at that pointer, counted from 0. */
    public void warnInText(String pointer, int offset, String message) {
        inText(pointer, offset, message);
        soften();
    }

    /** What is worth a look in the line of the value at that pointer, which must not be shown. */
    public void warnLine(String pointer, String message) {
        atLine(pointer, message);
        soften();
    }

    private void soften() {
        int last = found.size() - 1;
        found.set(last, found.get(last).asWarning());
    }

    /** How a log names that pointer. */
    public String name(String pointer) {
        return file + (place(pointer).line() > 0 ? ":" + place(pointer).line() : "") + " " + Pointers.dotted(pointer);
    }

    /** Whether nothing was found, warnings included. */
    public boolean none() {
        return found.isEmpty();
    }

    /** As they were found. */
    public List<Problem> found() {
        return found;
    }

    private void add(int line, int column, String pointer, String message) {
        String name = Pointers.dotted(pointer);
        found.add(new Problem(file, line, column, name.isEmpty() ? message : name + ": " + message));
    }

    /** The line of the value at that pointer. */
    public int line(String pointer) {
        return place(pointer).line();
    }

    private Place place(String pointer) {
        return places.getOrDefault(pointer, Place.NOWHERE);
    }
}
