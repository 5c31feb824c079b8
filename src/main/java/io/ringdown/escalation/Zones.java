package io.ringdown.escalation;

import java.time.ZoneId;
import java.util.Map;

/** The clock of countries that have one time zone, or nearly all of their people in one. */
public final class Zones {
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("FR", "Europe/Paris"),
            Map.entry("BE", "Europe/Brussels"),
            Map.entry("LU", "Europe/Luxembourg"),
            Map.entry("CH", "Europe/Zurich"),
            Map.entry("DE", "Europe/Berlin"),
            Map.entry("AT", "Europe/Vienna"),
            Map.entry("IT", "Europe/Rome"),
            Map.entry("ES", "Europe/Madrid"),
            Map.entry("PT", "Europe/Lisbon"),
            Map.entry("NL", "Europe/Amsterdam"),
            Map.entry("GB", "Europe/London"),
            Map.entry("IE", "Europe/Dublin"),
            Map.entry("DK", "Europe/Copenhagen"),
            Map.entry("SE", "Europe/Stockholm"),
            Map.entry("NO", "Europe/Oslo"),
            Map.entry("FI", "Europe/Helsinki"),
            Map.entry("PL", "Europe/Warsaw"),
            Map.entry("CZ", "Europe/Prague"));

    private Zones() {}

    /** The zone of a country; null where one would have to guess. */
    public static ZoneId of(String country) {
        String zone = country == null ? null : ZONES.get(country);
        return zone == null ? null : ZoneId.of(zone);
    }
}
