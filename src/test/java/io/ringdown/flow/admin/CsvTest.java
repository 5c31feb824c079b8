package io.ringdown.flow.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.flow.LogItems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 ••• 78", "-1", "@SUM(A1)", "\tx"})
    void aCellThatASpreadsheetWouldCalculateIsText(String formula) {
        assertThat(Csv.cell(formula)).isEqualTo("'" + formula);
    }

    @Test
    void aFormulaBehindACarriageReturnIsTextAndQuoted() {
        assertThat(Csv.cell("\r=1")).isEqualTo("\"'\r=1\"");
    }

    @Test
    void separatorsAndLineBreaksStayInTheirCell() {
        assertThat(Csv.cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(Csv.cell("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(Csv.cell("say \"hi\"")).isEqualTo("\"say \"\"hi\"\"\"");
    }

    @Test
    void anOrdinaryCellStaysAsItIs() {
        assertThat(Csv.cell("callback-fr")).isEqualTo("callback-fr");
        assertThat(Csv.cell("")).isEmpty();
    }

    @Test
    void everyKeyOfAnItemIsAColumn() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", "esc_1");
        row.put("at", java.util.Date.from(java.time.Instant.parse("2026-11-22T10:15:00Z")));
        row.put("outcome", "accepted");
        Map<String, Object> item = LogItems.item(row);

        String csv = Csv.of(List.of(item));

        assertThat(csv.lines().findFirst()).hasValue(String.join(",", item.keySet()));
        assertThat(csv).endsWith("\r\nesc_1,2026-11-22T10:15:00Z,,,,,,,accepted,,,,0,0,false\r\n");
    }
}
