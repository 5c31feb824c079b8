package io.ringdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Messages that iAdvize delivers again, late, or at the same time as others. */
final class IadvizeDeliveriesTest extends EveryIadvize {
    @Test
    void aMessageThatComesAgainHasTheSameRepliesAndCallsNobodyAlsoWhenItIsLate() {
        String chat = iadvize.open();
        String refused = Stage.refused();
        String message = UUID.randomUUID().toString();
        List<String> first = iadvize.say(chat, message, refused);

        assertThat(iadvize.say(chat, message, refused)).isEqualTo(first);
        assertThat(iadvize.escalations().get(0).path("attempts").asInt()).isEqualTo(1);
        String number = Stage.number();
        String later = UUID.randomUUID().toString();
        List<String> accepted = iadvize.say(chat, later, number);
        assertThat(accepted.get(0)).startsWith("Thank you");
        assertThat(iadvize.say(chat, message, refused)).isEqualTo(first);
        assertThat(iadvize.say(chat, later, number)).isEqualTo(accepted);
        assertThat(stage.vendor.callsTo(number)).hasSize(1);
        assertThat(iadvize.escalations().get(0).path("attempts").asInt()).isEqualTo(2);
    }

    @Test
    void aRefusedNumberThatIsDeliveredTwiceAtOnceIsOneAttempt() {
        String chat = iadvize.open();
        String refused = Stage.refused();
        String message = UUID.randomUUID().toString();
        stage.vendor.hold();
        CompletableFuture<List<String>> one = CompletableFuture.supplyAsync(() -> iadvize.say(chat, message, refused));
        CompletableFuture<List<String>> two = CompletableFuture.supplyAsync(() -> iadvize.say(chat, message, refused));
        stage.vendor.next();
        stage.vendor.release();

        assertThat(one.join()).isEqualTo(two.join()).isNotEmpty();
        assertThat(iadvize.escalations().get(0).path("attempts").asInt()).isEqualTo(1);
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
        assertThat(iadvize.escalations().get(0).path("attempts").asInt()).isEqualTo(2);
    }

    private CompletableFuture<List<String>> say(String chat, String text) {
        return CompletableFuture.supplyAsync(() -> iadvize.say(chat, text));
    }
}
