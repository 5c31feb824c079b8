package io.ringdown.mapping.cell;

import java.util.List;

/**
 * One field of the form of an API connection. What the mapping does not say is null, empty or false.
 *
 * @param type {@code string}, {@code integer} (64 bits), {@code number}, {@code boolean}, {@code url}, {@code path} or {@code cells}
 * @param choices the only values allowed; empty when any is
 * @param pattern regular expression that the whole value must match
 * @param fallback the value when none is given
 * @param format {@code host}: a host name with an optional port
 * @param list whether the value is a list of such values
 * @param group one field of those with the same group is needed
 * @param example help text, and the value in the connection that the cases use
 */
public record ValueField(
        String name,
        String title,
        String description,
        String type,
        List<Object> choices,
        String pattern,
        Object fallback,
        String format,
        boolean required,
        boolean secret,
        boolean list,
        String group,
        Object example) {}
