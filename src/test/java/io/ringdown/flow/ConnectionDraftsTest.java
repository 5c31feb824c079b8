package io.ringdown.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringdown.flow.http.Flaw;
import io.ringdown.flow.http.Rejected;
import io.ringdown.vendor.DestinationGuard;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionDraftsTest {
    private static final String GOOD = """
            {"name": "support-fr", "mapping": "genesys-cloud", "values": {"queueId": "f0a1", "clientId": "cid"},
             "secrets": {"clientSecret": "s3cret"}}""";

    private final ConnectionDrafts drafts =
            new ConnectionDrafts(() -> Admins.MAPPINGS, new DestinationGuard(""), Admins.JSON);

    @Test
    void aSoundConnectionKeepsItsSecretsOutOfTheDocument() {
        ConnectionDraft draft = drafts.read(Admins.json(GOOD), null);

        assertThat(draft.secrets()).containsEntry("clientSecret", "s3cret");
        assertThat(draft.document().toString())
                .isEqualTo("{\"values\":{\"queueId\":\"f0a1\",\"clientId\":\"cid\"},\"secrets\":[\"clientSecret\"]}");
        assertThat(draft).hasToString("ConnectionDraft[support-fr]");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertThat(flaws("""
                        {"name": "Support FR", "mapping": "genesys-cloud", "values": {"quueId": "f0a1", "clientId": "cid"},
                         "limits": {"rate": "many"}, "hours": [], "messages": {"en": {"accepted": "{nope}"}},
                         "origin": "http://10.0.0.1", "color": "red"}"""))
                .extracting(Flaw::field)
                .containsExactlyInAnyOrder(
                        "name",
                        "values.quueId",
                        "values.queueId",
                        "secrets.clientSecret",
                        "limits.rate",
                        "hours",
                        "messages",
                        "origin",
                        "color");
    }

    @Test
    void allThatIsWrongWithHoursIsSaid() {
        assertThat(flaws(GOOD.replaceFirst("\\{", """
                        {"hours": {"zone": "Paris", "open": "Mo-Fr 9-18", "except": {"25.12.": "off"}, "days": 5},""")))
                .extracting(Flaw::field)
                .containsExactlyInAnyOrder("hours.zone", "hours.open", "hours.except.25.12.", "hours.days");
    }

    @Test
    void anUnknownMappingIsToldWithTheNearestOne() {
        assertThat(flaws(GOOD.replace("genesys-cloud", "genesys-clod")))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.toString())
                        .startsWith("mapping: no such mapping; did you mean `genesys-cloud`?"));
    }

    @Test
    void aUrlAmongTheValuesMustLeadToAPublicPlace() {
        assertThat(flaws("""
                        {"name": "api", "mapping": "json-api", "values": {"url": "http://192.168.0.7/call"}}""")).extracting(Flaw::field).contains("values.url");
    }

    @Test
    void aSecretThatIsLeftOutKeepsItsValue() {
        ConnectionDraft draft =
                drafts.read(Admins.json("{\"values\": {\"queueId\": \"f0a2\", \"clientId\": \"cid\"}}"), stored());

        assertThat(draft.secrets()).isEqualTo(Map.of("clientSecret", "old"));
        assertThat(draft.name()).isEqualTo("support-fr");
    }

    @Test
    void whatWasReadCanBeSentBack() {
        ConnectionDraft draft = drafts.read(Admins.json(GOOD.replace("s3cret", "stored")), stored());

        assertThat(draft.secrets()).isEqualTo(Map.of("clientSecret", "old"));
    }

    @Test
    void theWordStoredIsNoSecretOfANewConnection() {
        assertThat(flaws(GOOD.replace("s3cret", "stored")))
                .extracting(Flaw::field)
                .contains("secrets.clientSecret");
    }

    @Test
    void aSecretThatIsEmptyIsDropped() {
        Rejected rejected = catchThrowableOfType(
                Rejected.class, () -> drafts.read(Admins.json(GOOD.replace("s3cret", "")), stored()));

        assertThat(rejected.flaws()).extracting(Flaw::field).containsExactly("secrets.clientSecret");
    }

    @Test
    void aConnectionCannotBeRenamed() {
        Rejected rejected = catchThrowableOfType(
                Rejected.class, () -> drafts.read(Admins.json(GOOD.replace("support-fr", "other")), stored()));

        assertThat(rejected.flaws()).extracting(Flaw::field).containsExactly("name");
    }

    @Test
    void noRefusalRepeatsASecret() {
        Rejected rejected = catchThrowableOfType(
                Rejected.class,
                () -> drafts.read(
                        Admins.json(GOOD.replace("\"clientSecret\": \"s3cret\"", "\"clientSecre\": \"canary\"")),
                        null));

        assertThat(rejected.getMessage()).doesNotContain("canary");
    }

    private static StoredConnection stored() {
        return new StoredConnection(
                "support-fr",
                1,
                false,
                "genesys-cloud",
                null,
                Admins.JSON.createObjectNode(),
                Map.of("clientSecret", "old", "gone", "unused"),
                Instant.EPOCH);
    }

    private java.util.List<Flaw> flaws(String body) {
        return catchThrowableOfType(Rejected.class, () -> drafts.read(Admins.json(body), null))
                .flaws();
    }
}
