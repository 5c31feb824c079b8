package io.ringdown.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What holds whatever goes wrong, of wishes that a {@link CountingVendor} was to be asked for: nobody is called twice, nothing is called
 * accepted that the vendor did not take or the log does not know, every attempt ends once, and nothing of anybody is kept or shown.
 */
final class Invariants {
    private static final Set<String> BINDING = Set.of("accepted", "unconfirmed", "pending");
    private static final List<String> TEXTS = List.of("canary-secret", Canary.NAME, Canary.CONTEXT, Canary.VENDOR);
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![0-9A-Za-z])(\\+?33|0)?[ .-]?6[ .-]?39[ .-]?98[ .-]?\\d\\d[ .-]?\\d\\d(?![0-9A-Za-z])");

    private final CountingVendor vendor;
    private final Map<String, Wish> wishes = new ConcurrentHashMap<>();
    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();

    private record Heard(Wish wish, JsonNode answer) {}

    /** Where an administrator reads the log. */
    interface Log {
        JsonNode get(String path) throws Exception;
    }

    Invariants(CountingVendor vendor) {
        this.vendor = vendor;
    }

    void wished(Wish wish) {
        wishes.put(wish.conversation(), wish);
    }

    /** What the bot of that wish was answered. */
    void heard(Wish wish, JsonNode answer) {
        wished(wish);
        heard.add(new Heard(wish, answer));
        assertThat(unsafe(answer.toString())).as("an answer shows").isEmpty();
    }

    /** Holds all that was called, heard and logged against each other. @param ended whether no call is under way any more */
    Figures check(Log log, boolean ended) throws Exception {
        Map<String, List<CountingVendor.Call>> calls = vendor.byNumber();
        assertThat(calls.values()).as("calls of one number").allMatch(each -> each.size() == 1);
        Map<String, JsonNode> rows = rows(log);
        // A call that came in while the log was read may be in it or not.
        Map<String, List<CountingVendor.Call>> callsNow = vendor.byNumber();
        for (Wish wish : wishes.values()) {
            JsonNode row = rows.get(wish.conversation());
            List<CountingVendor.Call> called = calls.getOrDefault(wish.number(), List.of());
            assertThat(row == null && !called.isEmpty())
                    .as("wish %d was called and is not in the log", wish.n())
                    .isFalse();
            if (row != null) {
                check(wish, row, called, callsNow.getOrDefault(wish.number(), List.of()), ended);
            }
        }
        for (Heard each : heard) {
            check(each.wish(), each.answer(), rows.get(each.wish().conversation()));
        }
        long unconfirmed = rows.values().stream()
                .filter(row -> outcome(row).equals("unconfirmed"))
                .count();
        return new Figures(wishes.size(), callsNow.size(), unconfirmed);
    }

    /** What was counted: wishes, numbers called (once each), and those whose end nobody knows. */
    record Figures(int wishes, int calls, long unconfirmed) {}

    private static void check(
            Wish wish,
            JsonNode row,
            List<CountingVendor.Call> called,
            List<CountingVendor.Call> calledNow,
            boolean ended) {
        String told = "wish " + wish.n() + ", in the log: " + row;
        if (ended) {
            assertThat(outcome(row)).as(told).isNotEqualTo("pending");
        }
        if (!called.isEmpty()) {
            assertThat(BINDING).as(told).contains(outcome(row));
        }
        if (outcome(row).equals("accepted")) {
            assertThat(calledNow)
                    .as(told)
                    .extracting(CountingVendor.Call::reference)
                    .containsExactly(row.path("vendorReference").asText());
        }
    }

    private static void check(Wish wish, JsonNode answer, JsonNode row) {
        String told = "wish " + wish.n() + " heard: " + answer + ", in the log: " + row;
        assertThat(answer.path("accepted").asBoolean())
                .as(told)
                .isEqualTo(Set.of("accepted", "duplicate").contains(outcome(answer)));
        if (outcome(answer).equals("accepted")) {
            assertThat(row).as(told).isNotNull();
            assertThat(outcome(row)).as(told).isEqualTo("accepted");
        }
        if (BINDING.contains(outcome(answer))) {
            assertThat(row.path("id")).as(told).isEqualTo(answer.path("escalationId"));
        }
    }

    /** The escalations of these wishes by conversation, of which each has one, whose attempts were made in turn. */
    private Map<String, JsonNode> rows(Log log) throws Exception {
        Map<String, JsonNode> rows = new HashMap<>();
        String cursor = "";
        do {
            JsonNode page = log.get("/v1/escalations?limit=500" + cursor);
            for (JsonNode item : page.path("items")) {
                assertThat(unsafe(item.toString())).as("the log shows").isEmpty();
                String conversation = item.path("conversationId").asText();
                if (wishes.containsKey(conversation)) {
                    assertThat(rows.put(conversation, item))
                            .as("a second escalation: %s", item)
                            .isNull();
                    if (item.path("attempts").asInt() > 1) {
                        inTurn(log.get("/v1/escalations/" + item.path("id").asText())
                                .path("attemptLog"));
                    }
                }
            }
            String next = page.path("next").asText();
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return rows;
    }

    private static void inTurn(JsonNode attempts) {
        assertThat(attempts.findValues("n"))
                .extracting(JsonNode::asInt)
                .isEqualTo(IntStream.rangeClosed(1, attempts.size()).boxed().toList());
        IntStream.range(0, attempts.size() - 1).forEach(at -> assertThat(BINDING)
                .as("%s was followed by another attempt", attempts)
                .doesNotContain(outcome(attempts.get(at))));
    }

    /** Searches every byte of the folder, and the texts, for what nobody may find. */
    static void checkNothingIsKept(Path folder, Collection<String> texts) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(unsafe(Files.readString(file, ISO_8859_1)))
                        .as("%s holds", file.getFileName())
                        .isEmpty();
            }
        }
        texts.forEach(text -> assertThat(unsafe(text)).as("a text shows").isEmpty());
    }

    private static List<String> unsafe(String text) {
        return Stream.concat(
                        TEXTS.stream().filter(text::contains),
                        NUMBER.matcher(text).results().map(found -> found.group()))
                .toList();
    }

    private static String outcome(JsonNode row) {
        return row.path("outcome").asText();
    }
}
