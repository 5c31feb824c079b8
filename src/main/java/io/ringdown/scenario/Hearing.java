package io.ringdown.scenario;

import io.ringdown.escalation.Phone;
import io.ringdown.escalation.Phones;
import java.time.Instant;

/**
 * What was understood of one message; null is what was not said.
 *
 * @param phone the part that holds a number, as typed
 */
record Hearing(String phone, Instant time, Intent intent) {
    private static final int FEWEST_DIGITS = 4;
    private static final int USUAL_DIGITS = 7;

    /** Understands a message by the words of one language. A number goes before a time, both before anything else. */
    static Hearing of(String text, State state, Speech speech, Scene scene) {
        for (Intent intent : Intent.values()) {
            if (same(text, speech.offers().get(intent))) {
                return new Hearing(null, null, intent);
            }
        }
        Instant offered = state.offered().entrySet().stream()
                .filter(time -> same(text, time.getKey()))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (offered != null) {
            return new Hearing(null, offered, null);
        }
        Phone found = Phones.find(text, scene.country());
        String number = found != null && digits(found.raw()) >= USUAL_DIGITS ? found.raw() : null;
        String rest = number == null ? text : text.replace(number, " ");
        Instant time = new TimeReader(speech.words(), scene.zone()).read(rest, scene.now());
        if (number == null && time == null && found != null && isNumber(found, text)) {
            number = found.raw();
        }
        return new Hearing(number, time, speech.words().intent(rest));
    }

    /** A few digits are a number that was cut short only where they are most of what was typed. */
    private static boolean isNumber(Phone found, String text) {
        return digits(found.raw()) >= FEWEST_DIGITS || Phrases.words(text).matches("[ \\p{N}]+");
    }

    private static boolean same(String text, String offer) {
        return offer != null && Phrases.words(offer).equals(Phrases.words(text));
    }

    private static long digits(String text) {
        return text.codePoints().filter(Character::isDigit).count();
    }

    /** Whether nothing at all was understood. */
    boolean nothing() {
        return phone == null && time == null && intent == null;
    }
}
