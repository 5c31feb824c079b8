package io.ringdown.flow;

import io.ringdown.escalation.Answer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A visitor in one conversation: types numbers wrong, corrects and repeats them, while the bot in between asks again when it hears nothing. */
final class SimulatedVisitor {
    /** Two that may be called, one that the vendor refuses, one that is too short for anybody. */
    static final List<String> NUMBERS = List.of("06 39 98 00 01", "06 39 98 00 02", "06 39 98 00 03", "063");

    static final String REFUSED = "+33639980003";
    private static final int MOST_WISHES = 6;

    private final Simulation world;
    private final int number;
    private final SimulatedBot bot;
    private int wishes;
    private int typed;
    private int keys;
    private long speaks;
    private String escalationId = "";

    SimulatedVisitor(Simulation world, int number, SimulatedBot bot) {
        this.world = world;
        this.number = number;
        this.bot = bot;
        this.typed = world.random.nextInt(NUMBERS.size());
        this.speaks = world.random.nextInt(3_000);
    }

    void choices(List<Simulation.Choice> choices, boolean calm) {
        List<SimulatedGateway> up = world.places.stream()
                .filter(SimulatedPlace::isUp)
                .map(SimulatedPlace::gateway)
                .toList();
        if (!calm && wishes < MOST_WISHES && speaks <= world.millis() && !up.isEmpty()) {
            choices.add(new Simulation.Choice(8, () -> speak(up.get(world.random.nextInt(up.size())))));
        }
    }

    boolean isThrough() {
        return wishes == MOST_WISHES;
    }

    long wakes() {
        return wishes < MOST_WISHES && speaks > world.millis() && !world.isCalm() ? speaks : Long.MAX_VALUE;
    }

    private void speak(SimulatedGateway gateway) {
        wishes++;
        // Bots ask again before they have heard, and at another gateway.
        speaks = world.millis() + (world.chance(20) ? world.random.nextInt(500) : 6_000);
        Map<String, String> body = new TreeMap<>();
        body.put("phone", NUMBERS.get(typed));
        switch (bot.ids()) {
            case NOTHING -> {}
            case CONVERSATION -> body.put("conversationId", "conversation-" + number);
            case ESCALATION -> {
                body.put("conversationId", "conversation-" + number);
                body.put("escalationId", escalationId);
            }
            case KEY -> body.put("requestKey", "key-" + number + "-" + keys);
        }
        SimulatedVisit visit = new SimulatedVisit(world, gateway, this, bot.bot(), body);
        String known = escalationId.isEmpty() ? "" : " " + world.guarantees.name(escalationId);
        body.remove("escalationId");
        world.say("visitor " + number + " at " + gateway + ": " + body + known + " is " + visit);
        world.add(visit);
    }

    /** What the visitor makes of the answer; null when none came. */
    void hear(Answer answer) {
        if (answer == null) {
            return;
        }
        escalationId = answer.escalationId().isEmpty() ? escalationId : answer.escalationId();
        boolean again = answer.outcome().equals("pending") || answer.outcome().equals("unavailable");
        if (!again && (world.chance(60) || answer.ask().equals("number"))) {
            typed = world.random.nextInt(NUMBERS.size());
            keys += world.chance(70) ? 1 : 0;
        }
        long pause = world.chance(15) ? SimulatedBot.REPEAT_WINDOW.toMillis() : 0;
        speaks = Math.min(speaks, world.millis() + pause + world.random.nextInt(2_000));
    }

    @Override
    public String toString() {
        return "visitor " + number;
    }
}
