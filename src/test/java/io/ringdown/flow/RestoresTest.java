package io.ringdown.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringdown.store.Mark;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a gateway takes its database for one that was set back. */
class RestoresTest {
    @TempDir
    Path folder;

    private final DefaultCamelContext context = new DefaultCamelContext();
    private Restores restores;

    @BeforeEach
    void start() throws IOException {
        restores = new Restores(new Mark(folder, false), null, null, InstantSource.system());
        assertThat(restores.begun()).isFalse();
        Exchange start = read(0);
        restores.compare(start);
        take(start, 5);
    }

    @Test
    void aTurnThatIsCountedWhileAnotherComparesMakesNoDatabaseAnOldOne() throws IOException {
        Exchange slow = read(5);
        Exchange other = read(5);
        restores.compare(other);
        take(other, 6);

        restores.compare(slow);

        assertThat(slow.getProperty("until")).isNull();
    }

    @Test
    void aDatabaseThatIsBehindWhatWasRememberedIsAnOldOne() {
        assertThat(restores.begun()).isTrue();
        Exchange behind = read(4);

        restores.compare(behind);

        assertThat(behind.getProperty("until")).isNotNull();
    }

    private Exchange read(long turn) {
        Exchange exchange = new DefaultExchange(context);
        restores.recall(exchange);
        exchange.getMessage().setBody(List.of(Map.of("turn", turn, "ended", false)));
        return exchange;
    }

    private void take(Exchange exchange, long turn) throws IOException {
        exchange.getMessage().setBody(List.of(Map.of("turn", turn, "ended", false)));
        restores.take(exchange);
    }
}
