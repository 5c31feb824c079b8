package io.ringdown.scenario;

import io.ringdown.escalation.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns steps into replies in one language, and keeps which times were offered. */
final class Stage {
    private static final Duration SOONEST = Duration.ofMinutes(30);
    private static final int MOST_TIMES = 4;
    private static final int FARTHEST_DAY = 7;

    private final Scenario scenario;
    private final Speech speech;
    private final Scene scene;
    private final List<Reply> replies = new ArrayList<>();
    private Map<String, Instant> offered = Map.of();

    Stage(Scenario scenario, Speech speech, Scene scene) {
        this.scenario = scenario;
        this.speech = speech;
        this.scene = scene;
    }

    /** @param answer the gateway's sentence, or the empty text */
    Stage play(List<Step> steps, String answer) {
        for (Step step : steps) {
            switch (step.verb()) {
                case SAY ->
                    say(
                            step.argument().equals(Step.ANSWER)
                                    ? answer
                                    : speech.say().get(step.argument()));
                case OFFER -> offer(step);
                case WAIT -> replies.add(new Reply.Wait(Durations.parse(step.argument())));
                case TRANSFER -> replies.add(new Reply.Transfer(step.argument()));
                case CLOSE -> replies.add(new Reply.Close());
            }
        }
        return this;
    }

    Stage play(String moment) {
        return play(scenario.steps(List.of(moment)), "");
    }

    /** The question that is open, and what happens when nobody answers it. */
    Stage ask(Awaiting open) {
        return play(open.moment()).play(Moment.SILENCE);
    }

    private void say(String text) {
        if (!text.isEmpty()) {
            replies.add(new Reply.Say(text, List.of()));
        }
    }

    /** Below the last thing that was said. */
    private void offer(Step step) {
        int last = replies.size() - 1;
        if (last < 0 || !(replies.get(last) instanceof Reply.Say said)) {
            return;
        }
        List<String> offers = new ArrayList<>(said.offers());
        for (String name : step.names()) {
            if (name.equals(Step.TIMES)) {
                offered = times();
                offers.addAll(offered.keySet());
            } else {
                Intent.of(name).map(speech.offers()::get).ifPresent(offers::add);
            }
        }
        replies.set(last, new Reply.Say(said.text(), offers));
    }

    /** The next of the scenario's times at which somebody is in. */
    private Map<String, Instant> times() {
        Map<String, Instant> times = new LinkedHashMap<>();
        LocalDate today = LocalDate.ofInstant(scene.now(), scene.zone());
        for (int day = 0; day < FARTHEST_DAY; day++) {
            for (LocalTime time : scenario.times()) {
                Instant at =
                        today.plusDays(day).atTime(time).atZone(scene.zone()).toInstant();
                boolean soon = at.isBefore(scene.now().plus(SOONEST));
                if (!soon && times.size() < MOST_TIMES && scene.open().test(at)) {
                    times.put(scene.told().apply(at), at);
                }
            }
        }
        return times;
    }

    /** @param state what is known now, without the times offered before */
    Turn turn(State state) {
        return new Turn(state.offering(offered), List.copyOf(replies), null);
    }
}
