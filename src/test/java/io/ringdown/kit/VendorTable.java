package io.ringdown.kit;

import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Mapping;
import io.ringdown.mapping.cell.ValueField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table of vendors in {@code mappings/README.md}, made from the mappings. */
final class VendorTable {
    private static final String HEAD = "| folder | vendor | who is dialled | auth | verified |";
    private static final String RULE = "|---|---|---|---|---|";

    private VendorTable() {}

    /** The page with a table as the mappings are now, whatever the table said before. */
    static String renewed(String page) {
        List<String> lines = new ArrayList<>();
        page.lines().filter(line -> !line.startsWith("| [")).forEach(line -> {
            lines.add(line);
            if (line.equals(RULE) && lines.get(lines.size() - 2).equals(HEAD)) {
                Shipped.mappings().forEach(mapping -> lines.add(row(mapping)));
            }
        });
        return String.join("\n", lines) + "\n";
    }

    private static String row(Mapping mapping) {
        return "| [%1$s](%1$s/README.md) | %2$s | %3$s | %4$s | %5$s |"
                .formatted(
                        mapping.name(),
                        mapping.title(),
                        dash(mapping.rings()),
                        auth(mapping),
                        dash(mapping.verified()));
    }

    private static String auth(Mapping mapping) {
        Auth auth = Examples.connect(mapping, Map.of(), null).auth();
        if (auth instanceof Auth.None) {
            boolean key = mapping.values().values().stream().anyMatch(ValueField::secret);
            return key ? "static key" : "none";
        }
        String kind = auth.getClass().getSimpleName();
        return kind.equals("OAuth2") ? "oauth2" : kind.substring(0, 1).toLowerCase() + kind.substring(1);
    }

    private static String dash(String text) {
        return text == null ? "–" : text;
    }
}
