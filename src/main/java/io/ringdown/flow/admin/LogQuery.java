package io.ringdown.flow.admin;

import io.ringdown.escalation.Outcome;
import io.ringdown.flow.http.Flaw;
import io.ringdown.flow.http.Rejected;
import io.ringdown.store.Ids;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which part of the log is wanted. It stands in the exchange property {@code logQuery}.
 *
 * @param filters as the caller wrote them, without {@code cursor}
 * @param parameters of the statement
 * @param limit items on the page
 * @param csv whether a spreadsheet is wanted
 */
public record LogQuery(Map<String, String> filters, Map<String, Object> parameters, int limit, boolean csv) {
    /** Name of the exchange property. */
    static final String PROPERTY = "logQuery";

    private static final Set<String> NAMES =
            new TreeSet<>(Set.of("bot", "q", "connection", "outcome", "channel", "from", "to", "cursor", "limit"));

    /** @throws Rejected with everything that is wrong with the filters */
    static LogQuery of(Map<String, String> query, boolean csv) {
        List<Flaw> flaws = new ArrayList<>();
        query.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .forEach(name ->
                        flaws.add(new Flaw("", "there is an unknown filter; allowed are " + String.join(", ", NAMES))));
        Map<String, Object> parameters = new HashMap<>();
        for (String name : List.of("bot", "connection", "channel", "outcome", "q")) {
            parameters.put(name, given(query, name));
        }
        parameters.put("own", null);
        parameters.put("outcome", outcome(given(query, "outcome"), flaws));
        parameters.put("word", word(given(query, "q")));
        parameters.put("since", time(query, "from", Ids.FIRST, flaws));
        String to = time(query, "to", Ids.LAST, flaws);
        String cursor = cursor(given(query, "cursor"), flaws);
        parameters.put("before", cursor.compareTo(to) < 0 ? cursor : to);
        if (!flaws.isEmpty()) {
            throw Rejected.flawed(flaws);
        }
        int limit = Page.limit(given(query, "limit"));
        parameters.put("limit", limit + 1);
        Map<String, String> filters = new HashMap<>(query);
        filters.remove("cursor");
        return new LogQuery(filters, parameters, limit, csv);
    }

    /** Whether words are searched for, not only filters compared. */
    public boolean isSearch() {
        return parameters.get("q") != null;
    }

    private static String given(Map<String, String> query, String name) {
        String value = query.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A running attempt is {@code pending} to people and {@code calling} in its row. */
    private static String outcome(String word, List<Flaw> flaws) {
        if (word == null) {
            return null;
        }
        Outcome outcome = Outcome.of(word).orElse(null);
        if (outcome == null) {
            flaws.add(new Flaw("outcome", "must be one of the outcomes, such as accepted or invalid-number"));
        }
        return outcome == Outcome.PENDING ? "calling" : word;
    }

    private static String word(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    /** The id before all that came at that time or later: ids sort by time. */
    private static String time(Map<String, String> query, String name, String open, List<Flaw> flaws) {
        String text = given(query, name);
        if (text == null) {
            return open;
        }
        try {
            return Ids.time(instant(text.replace(' ', '+')));
        } catch (DateTimeException e) {
            flaws.add(new Flaw(name, "must be a time as ISO 8601, such as 2026-11-22T10:15:00Z, or a date"));
            return open;
        }
    }

    private static Instant instant(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }

    private static String cursor(String text, List<Flaw> flaws) {
        if (text != null && !text.matches(Ids.FIRST + "[0-9a-z]{1,36}")) {
            flaws.add(new Flaw("cursor", "must be `next` of the page before"));
        }
        return text == null ? Ids.LAST : text;
    }
}
