package io.ringdown.flow.admin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a spreadsheet (RFC 4180) in which no cell becomes a formula. */
final class Csv {
    private static final String FORMULA = "=+-@\t\r";
    private static final String QUOTED = ",\"\r\n";
    private static final List<String> COLUMNS = List.of(
            "id",
            "at",
            "bot",
            "botName",
            "connection",
            "channel",
            "conversationId",
            "phone",
            "outcome",
            "reason",
            "reference",
            "vendorReference",
            "attempts",
            "millis",
            "test");

    private Csv() {}

    /** A line of names, then one for each item of the log. */
    static String of(List<Map<String, Object>> items) {
        StringBuilder csv = new StringBuilder(line(COLUMNS));
        items.forEach(item -> csv.append(line(COLUMNS.stream().map(item::get).toList())));
        return csv.toString();
    }

    private static String line(Collection<?> cells) {
        return cells.stream().map(cell -> cell(String.valueOf(cell))).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell that a spreadsheet would calculate gets an apostrophe before it, which spreadsheets read as: this is text. */
    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(letter -> QUOTED.indexOf(letter) >= 0)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
