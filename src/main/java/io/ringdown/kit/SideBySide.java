package io.ringdown.kit;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Shows two texts beside each other, with a mark between the lines that differ. */
final class SideBySide {
    /** Columns of one side; longer lines go on below. */
    private static final int MOST = 58;

    private static final DiffRowGenerator ROWS =
            DiffRowGenerator.create().lineNormalizer(line -> line).build();

    private SideBySide() {}

    /** The lines under two titles; {@code ≠} stands between lines that differ, {@code │} between the others. */
    static List<String> lines(String leftTitle, String left, String rightTitle, String right) {
        int width = Stream.concat(left.lines(), Stream.of(leftTitle))
                .mapToInt(String::length)
                .map(length -> Math.min(length, MOST))
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        lines.add(line(leftTitle, "│", rightTitle, width));
        for (DiffRow row :
                ROWS.generateDiffRows(left.lines().toList(), right.lines().toList())) {
            boolean same = row.getTag() == DiffRow.Tag.EQUAL;
            List<String> one = wrapped(row.getOldLine());
            List<String> other = wrapped(row.getNewLine());
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                lines.add(line(at(one, i), same ? "│" : "≠", at(other, i), width));
            }
        }
        return lines;
    }

    private static String line(String left, String mark, String right, int width) {
        String padding = " ".repeat(Math.max(0, width - left.codePointCount(0, left.length())));
        return (left + padding + " " + mark + " " + right).stripTrailing();
    }

    private static List<String> wrapped(String line) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (line.codePointCount(from, line.length()) > MOST) {
            int to = line.offsetByCodePoints(from, MOST);
            parts.add(line.substring(from, to));
            from = to;
        }
        parts.add(line.substring(from));
        return parts;
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "";
    }
}
