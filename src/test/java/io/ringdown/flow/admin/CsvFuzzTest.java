package io.ringdown.flow.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any text in a cell reads back as itself, stays in its cell, and is no formula. */
class CsvFuzzTest {
    @FuzzTest
    void aCellReadsBackAsItsText(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        String cell = Csv.cell(text);
        String read = cell;
        if (cell.startsWith("\"")) {
            assertThat(cell).hasSizeGreaterThan(1).endsWith("\"");
            read = cell.substring(1, cell.length() - 1);
            assertThat(read.replace("\"\"", "")).doesNotContain("\"");
            read = read.replace("\"\"", "\"");
        } else {
            assertThat(cell).doesNotContain(",", "\"", "\r", "\n");
        }
        assertThat(read).doesNotMatch("(?s)[=+\\-@\t\r].*");
        assertThat(read).isIn(text, "'" + text);
    }
}
