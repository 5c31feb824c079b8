package io.ringdown.mapping.cell;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Utils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSONata's four functions that take a pattern, with the same meaning, a time limit and a limit of what they make. */
final class Searches {
    private final Bounds bounds;

    Searches(Bounds bounds) {
        this.bounds = bounds;
    }

    Object match(String text, Object pattern, Number limit) {
        if (text == null) {
            return null;
        }
        List<Object> matches = Utils.createSequence();
        Matcher matcher = matcher(pattern, text);
        while (matches.size() < most(limit) && matcher.find()) {
            Map<String, Object> match = new LinkedHashMap<>();
            match.put("match", matcher.group());
            match.put("index", matcher.start());
            match.put("groups", groups(matcher, 1));
            matches.add(match);
        }
        return matches;
    }

    Object contains(String text, Object token) {
        if (text == null || token == null) {
            return null;
        }
        return token instanceof String part
                ? text.contains(part)
                : matcher(token, text).find();
    }

    Object split(String text, Object separator, Number limit) {
        if (text == null) {
            return null;
        }
        int most = most(limit);
        List<Object> parts = new ArrayList<>();
        if ("".equals(separator)) {
            text.codePoints().limit(most).forEach(letter -> parts.add(Character.toString(letter)));
            return parts;
        }
        Matcher matcher = matcher(separator, text);
        int from = 0;
        while (parts.size() < most && matcher.find()) {
            if (matcher.end() > 0) {
                parts.add(text.substring(from, matcher.start()));
                from = matcher.end();
            }
        }
        if (parts.size() < most) {
            parts.add(text.substring(from));
        }
        return parts;
    }

    Object replace(String text, Object pattern, Object replacement, Number limit) {
        if (text == null) {
            return null;
        }
        if ("".equals(pattern)) {
            throw new CellFailure("$replace cannot look for the empty text");
        }
        int most = most(limit);
        StringBuilder made = new StringBuilder();
        Matcher matcher = matcher(pattern, text);
        int from = 0;
        for (int count = 0; count < most && matcher.find(); count++) {
            made.append(text, from, matcher.start()).append(substitute(matcher, pattern, replacement));
            from = matcher.end();
            if (made.length() > bounds.documentBytes()) {
                throw new CellFailure("$replace makes more than " + bounds.documentBytes() + " characters");
            }
        }
        return made.append(text, from, text.length()).toString();
    }

    private static String substitute(Matcher matcher, Object pattern, Object replacement) {
        if (!(replacement instanceof String text)) {
            Map<String, Object> match = new LinkedHashMap<>();
            match.put("match", matcher.group());
            match.put("groups", groups(matcher, 0));
            return called(replacement, match);
        }
        return pattern instanceof String ? text : filled(text, matcher);
    }

    private static String called(Object function, Map<String, Object> match) {
        try {
            if (Functions.funcApply(function, List.of(match)) instanceof String made) {
                return made;
            }
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new CellFailure("the function given to $replace fails");
        }
        throw new CellFailure("the function given to $replace must return a text");
    }

    /** {@code $1} to {@code $9} stand for groups, those that the pattern lacks for nothing; {@code $0} for the match, {@code $$} for $. */
    private static String filled(String text, MatchResult match) {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (letter == '$' && next == '$') {
                made.append('$');
                i++;
            } else if (letter == '$' && next >= '0' && next <= '9') {
                int group = next - '0';
                made.append(group <= match.groupCount() && match.group(group) != null ? match.group(group) : "");
                i++;
            } else {
                made.append(letter);
            }
        }
        return made.toString();
    }

    private static List<Object> groups(MatchResult match, int from) {
        List<Object> groups = new ArrayList<>();
        for (int group = from; group <= match.groupCount(); group++) {
            groups.add(match.group(group) == null ? "" : match.group(group));
        }
        return groups;
    }

    private Matcher matcher(Object pattern, String text) {
        Pattern compiled = pattern instanceof Pattern given ? given : literal(pattern);
        return compiled.matcher(new TimedText(text, bounds.cellTime()));
    }

    private static Pattern literal(Object pattern) {
        if (!(pattern instanceof String text)) {
            throw new CellFailure("expects a text or a /pattern/");
        }
        return Pattern.compile(text, Pattern.LITERAL);
    }

    private int most(Number limit) {
        if (limit != null && limit.doubleValue() < 0) {
            throw new CellFailure("a limit must not be negative");
        }
        return limit == null ? bounds.documentBytes() : Math.min(limit.intValue(), bounds.documentBytes());
    }
}
