package io.ringdown.mapping.cell;

import com.dashjoin.jsonata.Functions;
import java.text.ParseException;
import java.util.regex.Pattern;

/** JSONata's functions that can be asked for a billion blanks or digits: what they are asked for is looked at first. */
final class Pictures {
    private static final int LONGEST = 500;
    private static final int MOST_DIGITS = 400;
    private static final Pattern WIDE = Pattern.compile("[0-9]{4,}");

    private Pictures() {}

    static Object fromMillis(Number millis, String picture, String zone) {
        return millis == null ? null : Functions.dateTimeFromMillis(millis, narrow("$fromMillis", picture), zone);
    }

    static Object toMillis(String time, String picture) {
        try {
            return time == null ? null : Functions.dateTimeToMillis(time, narrow("$toMillis", picture));
        } catch (ParseException other) {
            throw new CellFailure("$toMillis expects a time as the picture shows it");
        }
    }

    static Object round(Number number, Number digits) {
        if (digits != null && Math.abs(digits.doubleValue()) > MOST_DIGITS) {
            throw new CellFailure("$round takes at most " + MOST_DIGITS + " digits");
        }
        return number == null ? null : Functions.round(number, digits);
    }

    private static String narrow(String function, String picture) {
        if (picture != null
                && (picture.length() > LONGEST || WIDE.matcher(picture).find())) {
            throw new CellFailure(
                    function + " takes a picture of at most " + LONGEST + " characters, with widths of at most 999");
        }
        return picture;
    }
}
