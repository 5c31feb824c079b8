package io.ringdown.cli;

import io.ringdown.kit.SimulatedCall;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the demo's vendor was sent since somebody last looked; numbers in it are masked. */
final class DemoCalls {
    private static final int KEPT = 200;

    /** Ids and times, which stay, or seven and more digits, of which the last two do. */
    private static final Pattern NUMBER = Pattern.compile("((?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
            + "|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+)|\\+?\\d(?:[ .()/-]{0,2}\\d){4,}([ .-]?\\d[ .-]?\\d)");

    private static final int KEPT_TEXT = 1;
    private static final int ENDING = 2;

    private final List<SimulatedCall> calls = new ArrayList<>();

    synchronized void add(SimulatedCall call) {
        calls.add(call);
        if (calls.size() > KEPT) {
            calls.remove(0);
        }
    }

    /** The calls of a conversation, each of them once. */
    synchronized List<Map<String, Object>> take(String conversation) {
        List<Map<String, Object>> taken = new ArrayList<>();
        for (Iterator<SimulatedCall> all = calls.iterator(); all.hasNext(); ) {
            SimulatedCall call = all.next();
            if (call.body().contains(conversation)) {
                all.remove();
                taken.add(view(call));
            }
        }
        return taken;
    }

    static String masked(String text) {
        return NUMBER.matcher(text)
                .replaceAll(found -> found.group(KEPT_TEXT) != null
                        ? Matcher.quoteReplacement(found.group())
                        : "••• " + found.group(ENDING).replaceAll("\\D", ""));
    }

    private static Map<String, Object> view(SimulatedCall call) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("method", call.method());
        view.put("url", masked(call.target()));
        view.put("headers", call.headers());
        view.put("body", masked(call.body()));
        view.put("status", call.status());
        view.put("answer", masked(call.answer()));
        return view;
    }
}
