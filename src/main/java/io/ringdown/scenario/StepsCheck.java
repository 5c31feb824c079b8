package io.ringdown.scenario;

import io.ringdown.escalation.Durations;
import io.ringdown.escalation.Outcome;
import io.ringdown.mapping.file.Pointers;
import io.ringdown.mapping.file.Problem;
import io.ringdown.mapping.file.Yaml;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks the steps of one scenario file, and gathers the texts and quick replies that they name. */
final class StepsCheck {
    /** A chat in which nothing is said for five minutes is closed by the platform. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Yaml yaml;
    private final List<Problem> found;
    private final boolean times;
    private final Set<String> said = new TreeSet<>();
    private final Set<Intent> offered = new TreeSet<>();

    StepsCheck(Yaml yaml, List<Problem> found) {
        this.yaml = yaml;
        this.found = found;
        this.times = !yaml.root().path("times").isEmpty();
    }

    /** Names of the texts that are said. */
    Set<String> said() {
        return said;
    }

    Set<Intent> offered() {
        return offered;
    }

    /** Whether the moment is one. */
    void moment(String pointer, String name) {
        String[] parts = name.split("\\.", 2);
        boolean outcome = Outcome.of(parts[0]).isPresent();
        if (!outcome && !Moment.ALL.contains(name)) {
            List<String> allowed = new ArrayList<>(Moment.ALL);
            Arrays.stream(Outcome.values()).map(Outcome::wire).forEach(allowed::add);
            found.add(yaml.unknownKey(pointer, allowed));
        }
    }

    /** The steps of a moment, without those that are wrong. */
    List<Step> steps(String pointer, List<String> texts) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String at = Pointers.child(pointer, i);
            Step step = Step.of(texts.get(i)).orElse(null);
            if (step == null) {
                found.add(yaml.problem(
                        at, "`" + texts.get(i) + "` is no step; allowed are " + String.join("; ", Step.forms())));
                continue;
            }
            check(at, step, steps);
            steps.add(step);
        }
        if (!steps.isEmpty() && steps.get(steps.size() - 1).verb() == Step.Verb.TRANSFER) {
            found.add(yaml.problem(pointer, "nothing stands behind the transfer: say what happens when it fails")
                    .asWarning());
        }
        return steps;
    }

    private void check(String at, Step step, List<Step> before) {
        if (before.stream().anyMatch(earlier -> earlier.verb() == Step.Verb.CLOSE)) {
            found.add(yaml.problem(at, "stands behind `close` and would never happen"));
        }
        switch (step.verb()) {
            case SAY -> {
                if (!step.argument().equals(Step.ANSWER)) {
                    said.add(step.argument());
                }
            }
            case OFFER -> offer(at, step, before);
            case WAIT -> wait(at, step.argument());
            default -> {
                // a transfer may name any rule, and close names nothing
            }
        }
    }

    private void offer(String at, Step step, List<Step> before) {
        List<Step.Verb> above = before.stream()
                .map(Step::verb)
                .filter(verb -> verb != Step.Verb.OFFER)
                .toList();
        if (above.isEmpty() || above.get(above.size() - 1) != Step.Verb.SAY) {
            found.add(yaml.problem(at, "must stand behind the `say` under which it is shown"));
        }
        for (String name : step.names()) {
            if (name.equals(Step.TIMES)) {
                if (!times) {
                    found.add(yaml.problem(at, "there are no `times` to offer; name some, such as times: ['10:00']"));
                }
            } else if (Intent.of(name).isEmpty()) {
                List<String> allowed = new ArrayList<>(List.of(Step.TIMES));
                Arrays.stream(Intent.values()).map(Intent::word).forEach(allowed::add);
                found.add(yaml.unknown(at, name, allowed));
            } else {
                offered.add(Intent.of(name).orElseThrow());
            }
        }
    }

    private void wait(String at, String time) {
        try {
            Duration length = Durations.parse(time);
            if (length.compareTo(Duration.ofSeconds(1)) < 0 || length.compareTo(LONGEST) > 0) {
                found.add(yaml.problem(at, "must be from 1s to 4m: a silent chat is closed after five minutes"));
            }
        } catch (IllegalArgumentException wrong) {
            found.add(yaml.problem(at, wrong.getMessage()));
        }
    }
}
