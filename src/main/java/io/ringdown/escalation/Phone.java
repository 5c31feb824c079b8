package io.ringdown.escalation;

/**
 * A phone number as the visitor typed it and in the renderings that vendors want. What could not be derived is null.
 *
 * @param raw the part of the visitor's text that holds the number, at most 40 characters
 * @param e164 {@code +33612345678}; null when the text cannot be parsed as a number of any country
 * @param digits {@code 33612345678}: E.164 without the plus
 * @param national {@code 0612345678}, digits only
 * @param callingCode {@code 33}
 * @param significant {@code 612345678}: the national significant number
 * @param country ISO 3166 alpha-2 of the number, else the one given or the bot's default, else null
 * @param possible whether the length is one that numbers of that country have
 */
public record Phone(
        String raw,
        String e164,
        String digits,
        String national,
        String callingCode,
        String significant,
        String country,
        boolean possible) {

    /** What two spellings of one number share: E.164, else the bare digits. */
    public String comparable() {
        return e164 != null
                ? e164
                : raw.codePoints()
                        .filter(Character::isDigit)
                        .map(Character::getNumericValue)
                        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                        .toString();
    }

    /** The last two digits, to name the number to its owner without showing it. */
    public String ending() {
        String text = comparable();
        return text.substring(Math.max(0, text.length() - 2));
    }

    /** The calling code and the last two digits, such as {@code +33 ••• 78}: all of a number that logs and lists may show. */
    public String masked() {
        return (callingCode == null ? "" : "+" + callingCode + " ") + "••• " + ending();
    }

    @Override
    public String toString() {
        return masked();
    }
}
