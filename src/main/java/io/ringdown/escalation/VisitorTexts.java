package io.ringdown.escalation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Chooses and fills what the visitor reads, at most 250 characters. */
public final class VisitorTexts {
    /** What bot platforms advise for one message, in characters. */
    public static final int LONGEST = 250;

    private final Map<String, Map<String, Object>> shipped;

    private VisitorTexts(Map<String, Map<String, Object>> shipped) {
        this.shipped = shipped;
    }

    /**
     * Takes texts of several roots; the first root that has a language's key wins.
     *
     * @param roots each by language, then by key: {@code outcome}, {@code outcome.reason} or {@code words}
     * @throws IllegalArgumentException when a key or placeholder is unknown or a text is none; the message lists
     * them all
     */
    public static VisitorTexts of(List<Map<String, Map<String, Object>>> roots) {
        Map<String, Map<String, Object>> texts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<String> problems = new ArrayList<>();
        for (Map<String, Map<String, Object>> root : roots) {
            root.forEach((language, entries) -> {
                problems.addAll(problems("messages/" + language + ".yaml", entries));
                Map<String, Object> known = texts.computeIfAbsent(language, name -> new LinkedHashMap<>());
                entries.forEach(known::putIfAbsent);
            });
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return new VisitorTexts(texts);
    }

    /**
     * What is wrong in the texts of one language, such as those of a connection: every problem in a sentence.
     *
     * @param source the file or field that the sentences begin with
     */
    public static List<String> problems(String source, Map<String, Object> texts) {
        return TextCheck.problems(source, texts);
    }

    /** The languages of which there are texts. */
    public Set<String> languages() {
        return shipped.keySet();
    }

    /** The text; empty only when no language has one for the outcome. */
    public String choose(TextRequest request) {
        if (request.vendorText() != null
                && !request.vendorText().isBlank()
                && !request.verdict().reason().equals("last")) {
            return Template.line(request.vendorText(), LONGEST);
        }
        String tooLong = null;
        for (String language : languages(request)) {
            Map<String, String> values = values(request.facts(), words(language, request), language);
            for (String text : candidates(request, language)) {
                String filled = Template.fill(text, values);
                if (filled != null && filled.length() <= LONGEST) {
                    return filled;
                }
                tooLong = tooLong == null ? filled : tooLong;
            }
        }
        return tooLong == null ? "" : Template.line(tooLong, LONGEST);
    }

    /** A time in the words of a language, such as {@code tomorrow at 10:00}; null when nobody knows its words. */
    public String when(Instant at, Instant now, ZoneId zone, String language) {
        return Languages.chain(Languages.tag(language)).stream()
                .map(tag -> shipped.getOrDefault(tag, Map.of()).get("words"))
                .filter(Map.class::isInstance)
                .findFirst()
                .map(words -> Words.of((Map<?, ?>) words, language).time("when", at, now, zone))
                .orElse(null);
    }

    private static Set<String> languages(TextRequest request) {
        Set<String> languages = new LinkedHashSet<>(Languages.chain(Languages.tag(request.language())));
        languages.addAll(Languages.chain(Languages.tag(request.botLanguage())));
        languages.add("en");
        return languages;
    }

    /** The texts of one language, the most particular key first, of one key the connection's first. */
    private List<String> candidates(TextRequest request, String language) {
        List<String> texts = new ArrayList<>();
        for (String key : keys(request.verdict())) {
            for (Map<String, Map<String, Object>> source : sources(request)) {
                Object found = source.getOrDefault(language, Map.of()).get(key);
                if (found instanceof List<?> list) {
                    list.forEach(text -> texts.add(text.toString()));
                } else if (found != null) {
                    texts.add(found.toString());
                }
            }
        }
        return texts;
    }

    private static List<String> keys(Verdict verdict) {
        List<String> keys = new ArrayList<>();
        String outcome = verdict.outcome().wire();
        if (!verdict.reason().isEmpty()) {
            keys.add(outcome + "." + verdict.reason());
        }
        keys.add(outcome);
        if (verdict.outcome() == Outcome.MISCONFIGURED) {
            keys.add(Outcome.UNAVAILABLE.wire());
        }
        return keys;
    }

    private Words words(String language, TextRequest request) {
        for (String tag : Languages.chain(language)) {
            for (Map<String, Map<String, Object>> source : sources(request)) {
                if (source.getOrDefault(tag, Map.of()).get("words") instanceof Map<?, ?> words) {
                    return Words.of(words, language);
                }
            }
        }
        return Words.of(Map.of(), language);
    }

    private List<Map<String, Map<String, Object>>> sources(TextRequest request) {
        return List.of(request.connection(), request.mapping(), shipped);
    }

    private static Map<String, String> values(TextFacts facts, Words words, String language) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("ending", facts.ending());
        values.put("reference", facts.reference());
        values.put(
                "position", facts.position() == null ? null : facts.position().toString());
        values.put("example", ExampleNumbers.of(facts.country()));
        values.put("wait", words.wait(facts.waiting()));
        values.put("again", words.wait(facts.retryAfter()));
        var zone = facts.zone() != null ? facts.zone() : Zones.of(facts.country());
        values.put("when", words.time("when", facts.callAt(), facts.now(), zone));
        values.put("opens", words.time("opens", facts.opensAt(), facts.now(), zone));
        values.put("countries", words.countries(facts.countries()));
        values.put("notice", facts.notice());
        values.put("hours", words.hours(facts.hours()));
        return values;
    }
}
