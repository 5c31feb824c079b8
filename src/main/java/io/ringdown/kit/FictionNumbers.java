package io.ringdown.kit;

import io.ringdown.escalation.Phone;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers that nobody can have: ranges that regulators keep free for films and books. From their published lists: ARCEP (France),
 * NANPA (North America, 555-0100 to 0199), Ofcom (United Kingdom), Bundesnetzagentur (Germany), PTS (Sweden), ACMA (Australia).
 */
final class FictionNumbers {
    static final String EXAMPLES = "06 39 98 xx xx, +1 202 555 01xx, 07700 900xxx";

    private static final List<Pattern> RANGES = List.of(
            Pattern.compile("\\+33(19900|26191|35301|46571|53649|63998)\\d{4}"),
            Pattern.compile("\\+1[2-9]\\d{2}55501\\d{2}"),
            Pattern.compile("\\+44(7700900|2079460|1632960|11[3-8]4960|1[2-6]14960|1914980|8081570|3069990)\\d{3}"),
            Pattern.compile("\\+49(3023125|6990009|4066969|2214710|8999998)\\d{3}"),
            Pattern.compile("\\+46(8465004|3139006|4062804|9803192)\\d{2}|\\+467017406(0[5-9]|[1-9]\\d)"),
            Pattern.compile("\\+61([2378](5550|7010)\\d{4}|49157015[6-9])"),
            Pattern.compile("0?63998\\d{4}"));

    private FictionNumbers() {}

    /** Whether the number is of such a range; a French one may lack its country. */
    static boolean hold(Phone phone) {
        String digits = phone.comparable();
        return RANGES.stream().anyMatch(range -> range.matcher(digits).matches());
    }
}
