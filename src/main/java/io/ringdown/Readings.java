package io.ringdown;

import io.ringdown.escalation.VisitorTexts;
import io.ringdown.flow.Settings;
import io.ringdown.flow.TextFiles;
import io.ringdown.mapping.MappingFolders;
import io.ringdown.mapping.Platforms;
import io.ringdown.scenario.Scenarios;

/** What lies in the folders of the installation and of its operator, read and checked. */
record Readings(MappingFolders mappings, Platforms platforms, Scenarios scenarios, VisitorTexts texts) {

    /** Takes about a tenth of a start's processor time. Whatever does not hold stops the start. */
    static Readings of(Settings settings) {
        return new Readings(
                StartSettings.mappings(settings),
                StartSettings.platforms(settings),
                StartSettings.scenarios(settings),
                TextFiles.load(settings.roots()));
    }
}
