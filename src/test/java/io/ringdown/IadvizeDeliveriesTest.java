package io.ringdown;

import static io.ringdown.TestGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages that iAdvize delivers again, late, or at the same time as others. */
@ParameterizedClass
@EnumSource(Stage.Store.class)
final class IadvizeDeliveriesTest {
    @Parameter
    Stage.Store store;

    private Stage stage;
    private Iadvize iadvize;

    @BeforeEach
    void bind() {
        stage = store.stage();
        iadvize = Iadvize.bound(stage.gateway, "acme", "callback", "en");
    }

    @AfterEach
    void letGo() {
        stage.vendor.release();
    }

    @Test
    void aMessageThatComesAgainHasTheSameRepliesAndCallsNobodyAlsoWhenItIsLate() {
        String chat = iadvize.open();
        String refused = Stage.number().substring(0, 10) + "00";
        String message = UUID.randomUUID().toString();
        List<String> first = iadvize.say(chat, message, refused);

        assertThat(iadvize.say(chat, message, refused)).isEqualTo(first);
        assertThat(rows().get(0).path("attempts").asInt()).isEqualTo(1);
        assertThat(iadvize.say(chat, Stage.number()).get(0)).startsWith("Thank you");
        assertThat(iadvize.say(chat, message, refused)).isEqualTo(first);
        assertThat(rows().get(0).path("attempts").asInt()).isEqualTo(2);
    }

    @Test
    void aRefusedNumberThatIsDeliveredTwiceAtOnceIsOneAttempt() {
        String chat = iadvize.open();
        String refused = Stage.number().substring(0, 10) + "00";
        String message = UUID.randomUUID().toString();
        stage.vendor.hold();
        CompletableFuture<List<String>> one = CompletableFuture.supplyAsync(() -> iadvize.say(chat, message, refused));
        CompletableFuture<List<String>> two = CompletableFuture.supplyAsync(() -> iadvize.say(chat, message, refused));
        stage.vendor.next();
        stage.vendor.release();

        assertThat(one.join()).isEqualTo(two.join()).isNotEmpty();
        assertThat(rows().get(0).path("attempts").asInt()).isEqualTo(1);
    }

    /** The second is not played on what the first has not come to yet: played again, it would be one number more. */
    @Test
    void twoRefusedNumbersThatAreDeliveredAtOnceAreTwoAttempts() {
        String chat = iadvize.open();
        stage.vendor.hold();
        CompletableFuture<List<String>> one = say(chat, "06 39 98 10 00");
        stage.vendor.next();
        CompletableFuture<List<String>> two = say(chat, "06 39 98 11 00");
        iadvize.available();
        stage.vendor.release();

        assertThat(one.join()).isEqualTo(two.join());
        assertThat(two.join().get(0)).startsWith("We could not recognise this number");
        assertThat(rows().get(0).path("attempts").asInt()).isEqualTo(2);
    }

    private CompletableFuture<List<String>> say(String chat, String text) {
        return CompletableFuture.supplyAsync(() -> iadvize.say(chat, text));
    }

    private JsonNode rows() {
        return json(stage.gateway.send("GET", "/v1/escalations?bot=" + iadvize.bot(), TestGateway.ADMIN, null))
                .path("items");
    }
}
