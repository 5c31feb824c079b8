package io.ringdown.scenario;

import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A dialogue that ends in a call, as {@code scenarios/<name>/} has it.
 *
 * @param botName by which reports find its escalations
 * @param noticeVersion version of the consent notice, kept with every escalation
 * @param ask what it needs before it escalates, in this order
 * @param tries how many messages in a row may not be understood
 * @param times hours of the day that it offers
 * @param follow steps by moment: one of {@link Moment}, an outcome, or an outcome with its reason
 * @param speeches by language
 */
public record Scenario(
        String name,
        String title,
        String botName,
        String noticeVersion,
        List<Awaiting> ask,
        int tries,
        List<LocalTime> times,
        Map<String, List<Step>> follow,
        Map<String, Speech> speeches) {

    /** Whether it asks for a time, so that it may be offered while nobody is in. */
    public boolean plans() {
        return ask.contains(Awaiting.TIME);
    }

    /**
     * In the first of those languages that it speaks, else English, else any.
     *
     * @param wanted tags such as {@code fr-CA}; null ones are passed over
     */
    public Speech speech(Collection<String> wanted) {
        for (String tag : wanted) {
            for (String rest = tag; rest != null; rest = shorter(rest)) {
                if (speeches.containsKey(rest)) {
                    return speeches.get(rest);
                }
            }
        }
        return speeches.getOrDefault("en", speeches.values().iterator().next());
    }

    private static String shorter(String tag) {
        int dash = tag.lastIndexOf('-');
        return dash < 0 ? null : tag.substring(0, dash);
    }

    /** The steps of the first of those moments that has any. */
    List<Step> steps(List<String> moments) {
        return moments.stream()
                .filter(follow::containsKey)
                .findFirst()
                .map(follow::get)
                .orElse(List.of());
    }

    @Override
    public String toString() {
        return "Scenario[" + name + "]";
    }
}
