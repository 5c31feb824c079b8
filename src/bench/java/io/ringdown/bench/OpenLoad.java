package io.ringdown.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.HdrHistogram.Histogram;

/**
 * Sends escalations at a constant rate, whether or not those before are answered: an open loop, as visitors are. Every time is taken twice:
 * from when the request was due, which is what a visitor waits, and from when it left. Load that waits for answers knows only the second and,
 * while the gateway stands still, sends nothing that could be slow (coordinated omission).
 */
final class OpenLoad implements AutoCloseable {
    private static final int CONNECTIONS = 5_000;
    private static final long LONGEST_MICROS = 120_000_000;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setConnectTimeout(5_000), new PoolOptions().setHttp1MaxSize(CONNECTIONS));

    /** At {@code rate} a second for so long; lives on one event loop. Says what came of it. */
    String run(Load.Target target, int rate, int seconds) throws InterruptedException {
        Round round = new Round(target, rate, (long) rate * seconds);
        vertx.runOnContext(go -> round.start());
        round.done.await();
        return String.format(
                Locale.ROOT,
                "open loop at %,d/s for %d s: good %,d  bad %,d%n  %s%n  %s",
                rate,
                seconds,
                round.fromDue.getTotalCount(),
                round.bad,
                line("from when it was due ", round.fromDue),
                line("from when it was sent", round.fromSent));
    }

    private static String line(String name, Histogram micros) {
        return String.format(
                Locale.ROOT,
                "%s  p50 %,.1f ms  p99 %,.1f ms  p99.9 %,.1f ms  max %,.1f ms",
                name,
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getValueAtPercentile(99.9) / 1e3,
                micros.getMaxValue() / 1e3);
    }

    @Override
    public void close() {
        vertx.close();
    }

    private final class Round {
        private final Histogram fromDue = new Histogram(LONGEST_MICROS, 3);
        private final Histogram fromSent = new Histogram(LONGEST_MICROS, 3);
        private final CountDownLatch done = new CountDownLatch(1);
        private final RequestOptions request;
        private final long between;
        private final long all;
        private final long began = System.nanoTime();
        private long sent;
        private long answered;
        private long bad;

        private Round(Load.Target target, int rate, long all) {
            this.between = 1_000_000_000L / rate;
            this.all = all;
            this.request = new RequestOptions()
                    .setMethod(HttpMethod.POST)
                    .setHost("127.0.0.1")
                    .setPort(target.port())
                    .setURI(target.path())
                    .setTimeout(60_000)
                    .putHeader("Content-Type", "application/json")
                    .putHeader("X-API-Key", target.key());
        }

        private void start() {
            vertx.setPeriodic(1, tick -> {
                while (sent < all && began + sent * between <= System.nanoTime()) {
                    send(began + sent++ * between);
                }
                if (sent == all) {
                    vertx.cancelTimer(tick);
                }
            });
        }

        private void send(long due) {
            long now = System.nanoTime();
            client.request(request)
                    .compose(sending -> sending.send(Buffer.buffer(Escalations.next())))
                    .compose(response -> response.body().map(body -> response))
                    .onComplete(answer -> note(answer.succeeded() ? answer.result() : null, due, now));
        }

        private void note(HttpClientResponse response, long due, long left) {
            if (response == null || response.statusCode() / 100 != 2) {
                bad++;
            } else {
                fromDue.recordValue(micros(due));
                fromSent.recordValue(micros(left));
            }
            if (++answered == all) {
                done.countDown();
            }
        }

        private long micros(long since) {
            return Math.min(LONGEST_MICROS, (System.nanoTime() - since) / 1_000);
        }
    }
}
