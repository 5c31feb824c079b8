package io.ringdown.scenario;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Plays the script of a case with a scenario, without any network, and says where the two differ. */
public final class Rehearsal {
    private final Scenario scenario;
    private final Script script;
    private final Dialogue dialogue;
    private final List<String> differences = new ArrayList<>();

    private Rehearsal(Scenario scenario, Script script) {
        this.scenario = scenario;
        this.script = script;
        Scene scene =
                new Scene(script.now(), script.zone(), script.country(), time -> true, time -> LocalDateTime.ofInstant(
                                time, script.zone())
                        .toString()
                        .replace('T', ' '));
        this.dialogue = new Dialogue(scenario, scenario.speech(List.of(script.language())), scene);
    }

    /** One text for each difference; empty when the dialogue is led as it is written. */
    public static List<String> of(Scenario scenario, Script script) {
        Rehearsal rehearsal = new Rehearsal(scenario, script);
        rehearsal.play();
        return rehearsal.differences;
    }

    private void play() {
        State state = State.begin(scenario.ask().get(0));
        for (Script.Line line : script.lines()) {
            Turn turn = line.visitor() == null ? dialogue.start() : dialogue.hear(state, line.visitor());
            compare(
                    line,
                    "wish",
                    line.wish().toString(),
                    Script.written(turn.wish()).toString());
            if (turn.wish() != null) {
                if (line.answer() == null) {
                    differences.add(where(line) + "the gateway is asked, and the case does not say what it answers");
                    return;
                }
                turn = dialogue.answered(turn.state(), line.answer());
            }
            compare(line, "bot", text(line.bot()), text(Script.written(turn.replies())));
            state = turn.state();
        }
    }

    private void compare(Script.Line line, String what, String expected, String came) {
        if (!expected.equals(came)) {
            differences.add(where(line) + what + "\n  expected: " + expected + "\n  it came:  " + came);
        }
    }

    private static String text(List<String> lines) {
        return String.join("\n            ", lines);
    }

    private static String where(Script.Line line) {
        return line.visitor() == null ? "where the chat opens: " : "at \"" + line.visitor() + "\": ";
    }
}
