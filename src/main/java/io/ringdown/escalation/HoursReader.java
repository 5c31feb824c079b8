package io.ringdown.escalation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads opening hours as people write them, in the notation of OpenStreetMap as far as days and times go. */
final class HoursReader {
    private static final Set<String> FIELDS = Set.of("zone", "open", "except");
    private static final int LONGEST = 1_000;
    private static final int MOST_EXCEPTIONS = 400;

    private final JsonNode hours;
    private final List<String> problems = new ArrayList<>();

    HoursReader(JsonNode hours) {
        this.hours = hours;
    }

    Hours read() {
        hours.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                problem(name, "unknown; allowed are zone, open and except");
            }
        });
        ZoneId zone = zone(hours.path("zone").asText());
        Map<DayOfWeek, List<Span>> week = week();
        Map<MonthDay, List<Span>> yearly = new HashMap<>();
        Map<LocalDate, List<Span>> dates = new HashMap<>();
        exceptions(yearly, dates);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return new Hours(zone, week, yearly, dates);
    }

    /** A fixed offset would be wrong for half of the year. */
    private ZoneId zone(String name) {
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            return ZoneId.of(name);
        }
        problem("zone", "must be the name of a time zone, such as Europe/Paris");
        return null;
    }

    private Map<DayOfWeek, List<Span>> week() {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        String text = hours.path("open").asText();
        if (text.isBlank() || text.length() > LONGEST) {
            problem("open", "must be such as Mo-Fr 09:00-12:30,14:00-18:00; Sa 10:00-16:00");
            return week;
        }
        for (String rule : text.split(";")) {
            try {
                String[] parts = rule.strip().split("\\s+", 2);
                List<Span> spans = HoursText.spans(parts.length == 2 ? parts[1] : "");
                HoursText.days(parts[0]).forEach(day -> week.put(day, spans));
            } catch (IllegalArgumentException e) {
                problem("open", "'" + rule.strip() + "': " + e.getMessage());
            }
        }
        return week;
    }

    private void exceptions(Map<MonthDay, List<Span>> yearly, Map<LocalDate, List<Span>> dates) {
        JsonNode except = hours.path("except");
        if (!except.isMissingNode() && !except.isObject() || except.size() > MOST_EXCEPTIONS) {
            problem(
                    "except",
                    "must be an object of at most " + MOST_EXCEPTIONS + " dates, such as {\"12-25\": \"off\"}");
            return;
        }
        except.properties().forEach(entry -> {
            String day = entry.getKey();
            try {
                List<Span> spans = HoursText.spans(entry.getValue().asText());
                if (day.length() == "12-25".length()) {
                    yearly.put(MonthDay.parse("--" + day), spans);
                } else {
                    dates.put(LocalDate.parse(day), spans);
                }
            } catch (DateTimeException e) {
                problem("except." + day, "must be a date such as 2026-12-25, or 12-25 for every year");
            } catch (IllegalArgumentException e) {
                problem("except." + day, e.getMessage());
            }
        });
    }

    private void problem(String field, String message) {
        problems.add("hours." + field + ": " + message);
    }
}
