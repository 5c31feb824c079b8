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
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** The load where wrk is not installed: one event loop, which costs more of the machine than wrk does. */
final class VertxLoad implements Load, AutoCloseable {
    private static final int MOST = 4_000_000;
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));

    @Override
    public String name() {
        return "own client on Vert.x";
    }

    @Override
    public Run run(Target target, int connections, int seconds) throws InterruptedException {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(5_000), new PoolOptions().setHttp1MaxSize(connections));
        Users users = new Users(client, target, connections, System.nanoTime() + seconds * 1_000_000_000L);
        long began = System.nanoTime();
        vertx.runOnContext(go -> users.start(connections));
        users.done.await();
        double took = (System.nanoTime() - began) / 1e9;
        client.close();
        return users.result(took);
    }

    @Override
    public void close() {
        vertx.close();
    }

    /** As many users as connections, each sending its next wish when the last is answered. Lives on one event loop. */
    private static final class Users {
        private final HttpClient client;
        private final RequestOptions request;
        private final long until;
        private final CountDownLatch done;
        private final int[] micros = new int[MOST];
        private int good;
        private int bad;

        Users(HttpClient client, Target target, int count, long until) {
            this.client = client;
            this.until = until;
            this.done = new CountDownLatch(count);
            this.request = new RequestOptions()
                    .setMethod(HttpMethod.POST)
                    .setHost("127.0.0.1")
                    .setPort(target.port())
                    .setURI(target.path())
                    .setTimeout(30_000)
                    .putHeader("Content-Type", "application/json")
                    .putHeader("X-API-Key", target.key());
        }

        void start(int count) {
            for (int i = 0; i < count; i++) {
                next();
            }
        }

        private void next() {
            long now = System.nanoTime();
            if (now > until) {
                done.countDown();
                return;
            }
            client.request(request)
                    .compose(sending -> sending.send(Buffer.buffer(Escalations.next())))
                    .compose(response -> response.body().map(body -> response))
                    .onComplete(answer -> {
                        note(answer.succeeded() ? answer.result() : null, now);
                        next();
                    });
        }

        private void note(HttpClientResponse response, long sent) {
            if (response == null || response.statusCode() / 100 != 2) {
                bad++;
            } else if (good < MOST) {
                micros[good++] = (int) ((System.nanoTime() - sent) / 1_000);
            }
        }

        Run result(double seconds) {
            Arrays.sort(micros, 0, good);
            return new Run(good, bad, seconds, at(0.5), at(0.99));
        }

        private double at(double share) {
            return good == 0 ? 0 : micros[(int) ((good - 1) * share)] / 1_000.0;
        }
    }
}
