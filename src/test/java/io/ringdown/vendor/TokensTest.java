package io.ringdown.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringdown.mapping.Auth;
import io.ringdown.mapping.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final Auth.OAuth2 AUTH = Clients.of("https://login.example/token", "id", "secret");

    private final ManualClock clock = new ManualClock();
    private final AtomicInteger fetches = new AtomicInteger();
    private final List<Runnable> waiting = new ArrayList<>();

    /** Tokens of 1,000 s, named by their number; renewed from 800 s on, used until 995 s. */
    private Token next(Ask ask) {
        return Token.of("t" + fetches.incrementAndGet(), null, clock.instant(), Duration.ofSeconds(1000), 0.5);
    }

    private Tokens atOnce() {
        return new Tokens(this::next, clock, Runnable::run);
    }

    @Test
    void manyCallersOfOneTokenCauseOneFetch() throws Exception {
        CountDownLatch allThere = new CountDownLatch(50);
        CountDownLatch fetched = new CountDownLatch(1);
        Function<Ask, Token> slow = ask -> {
            join(fetched);
            return next(ask);
        };
        ExecutorService threads = Executors.newCachedThreadPool();
        Tokens tokens = new Tokens(slow, clock, threads);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(threads.submit(() -> {
                allThere.countDown();
                return token(tokens);
            }));
        }
        allThere.await();
        fetched.countDown();

        for (Future<String> answer : answers) {
            assertThat(answer.get()).isEqualTo("t1");
        }
        assertThat(fetches).hasValue(1);
        threads.shutdown();
    }

    @Test
    void aTokenIsKeptUntilShortlyBeforeItsEnd() {
        Tokens tokens = atOnce();
        assertThat(token(tokens)).isEqualTo("t1");
        clock.forward(Duration.ofSeconds(799));
        assertThat(token(tokens)).isEqualTo("t1");
        clock.forward(Duration.ofSeconds(196));
        assertThat(token(tokens)).isEqualTo("t2");
        assertThat(fetches).hasValue(2);
    }

    @Test
    void nobodyWaitsForAnEarlyRenewal() {
        Tokens tokens = new Tokens(this::next, clock, waiting::add);
        tokens.prefetch("acme", 1, AUTH);
        waiting.remove(0).run();
        clock.forward(Duration.ofSeconds(801));

        assertThat(token(tokens)).isEqualTo("t1");
        assertThat(token(tokens)).isEqualTo("t1");
        assertThat(waiting).hasSize(1);
        waiting.remove(0).run();
        assertThat(token(tokens)).isEqualTo("t2");
    }

    @Test
    void renewsWithoutBeingAskedForAToken() {
        Tokens tokens = atOnce();
        tokens.prefetch("acme", 1, AUTH);
        tokens.renewDue();
        assertThat(fetches).hasValue(1);
        clock.forward(Duration.ofSeconds(801));
        tokens.renewDue();
        assertThat(fetches).hasValue(2);
    }

    @Test
    void aRenewalThatFailsLeavesTheTokenInUse() {
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        Tokens tokens = new Tokens(
                ask -> {
                    if (failure.get() != null) {
                        throw failure.get();
                    }
                    return next(ask);
                },
                clock,
                Runnable::run);
        tokens.token("acme", 1, AUTH);
        clock.forward(Duration.ofSeconds(900));
        failure.set(new TokenFailed(Reply.Kind.TOKEN_DOWN, "down"));
        assertThat(token(tokens)).isEqualTo("t1");

        clock.forward(Duration.ofSeconds(100));
        assertThatThrownBy(() -> tokens.token("acme", 1, AUTH)).isSameAs(failure.get());
        failure.set(null);
        assertThat(token(tokens)).isEqualTo("t2");
    }

    @Test
    void refusedCredentialsAreNotSentForEveryVisitor() {
        TokenFailed refused = new TokenFailed(Reply.Kind.TOKEN_REFUSED, "401");
        Tokens tokens = new Tokens(
                ask -> {
                    fetches.incrementAndGet();
                    throw refused;
                },
                clock,
                Runnable::run);
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> tokens.token("acme", 1, AUTH)).isSameAs(refused);
        }
        assertThat(fetches).hasValue(1);
        clock.forward(Duration.ofSeconds(10));
        assertThatThrownBy(() -> tokens.token("acme", 1, AUTH)).isSameAs(refused);
        assertThatThrownBy(() -> tokens.token("acme", 2, AUTH)).isSameAs(refused);
        assertThat(fetches).hasValue(3);
    }

    @Test
    void aRefusedTokenIsRenewedOnceHoweverManyWereRefusedWithIt() {
        Tokens tokens = atOnce();
        String refused = token(tokens);
        tokens.invalidate("acme", 1, AUTH, refused);
        assertThat(token(tokens)).isEqualTo("t2");
        tokens.invalidate("acme", 1, AUTH, refused);
        assertThat(token(tokens)).isEqualTo("t2");
    }

    @Test
    void connectionsAndVersionsShareNothing() {
        Tokens tokens = atOnce();
        tokens.prefetch("acme", 1, AUTH);
        tokens.prefetch("other", 1, AUTH);
        tokens.prefetch("acme", 2, AUTH);
        assertThat(tokens.token("other", 1, AUTH).value()).isEqualTo("t2");
        assertThat(tokens.token("acme", 2, AUTH).value()).isEqualTo("t3");
        assertThat(tokens.token("acme", 1, AUTH).value())
                .as("of a call that began before")
                .isEqualTo("t4");
        clock.forward(Duration.ofSeconds(900));
        tokens.renewDue();
        assertThat(fetches).as("version 1 is not kept fresh").hasValue(6);
        tokens.forget("acme");
        tokens.forget("other");
        clock.forward(Duration.ofSeconds(900));
        tokens.renewDue();
        assertThat(fetches).hasValue(6);
    }

    @Test
    void refusedCredentialsAreNotTriedAgainUntilACallNeedsThem() {
        AtomicBoolean wrong = new AtomicBoolean(true);
        Tokens tokens = new Tokens(
                ask -> {
                    Token token = next(ask);
                    if (wrong.get()) {
                        throw new TokenFailed(Reply.Kind.TOKEN_REFUSED, "401");
                    }
                    return token;
                },
                clock,
                Runnable::run);
        tokens.prefetch("acme", 1, AUTH);
        for (int i = 0; i < 100; i++) {
            clock.forward(Duration.ofSeconds(60));
            tokens.renewDue();
        }
        assertThat(fetches).as("once, when it was saved").hasValue(1);

        assertThatThrownBy(() -> token(tokens)).isInstanceOf(TokenFailed.class);
        assertThatThrownBy(() -> token(tokens)).isInstanceOf(TokenFailed.class);
        assertThat(fetches).as("by the first call of 10 s").hasValue(2);

        wrong.set(false);
        clock.forward(Duration.ofSeconds(10));
        assertThat(token(tokens)).isEqualTo("t3");
        clock.forward(Duration.ofSeconds(900));
        tokens.renewDue();
        assertThat(fetches).as("and from then on ahead again").hasValue(4);
    }

    @Test
    void anEndpointThatIsDownIsTriedAgainWithoutACall() {
        Tokens tokens = new Tokens(
                ask -> {
                    fetches.incrementAndGet();
                    throw new TokenFailed(Reply.Kind.TOKEN_DOWN, "503");
                },
                clock,
                Runnable::run);
        tokens.prefetch("acme", 1, AUTH);
        tokens.renewDue();
        assertThat(fetches).hasValue(2);
    }

    @Test
    void failsAtOnceWhenNoThreadIsFree() {
        Tokens tokens = new Tokens(this::next, clock, task -> {
            throw new RejectedExecutionException();
        });
        assertThatThrownBy(() -> tokens.token("acme", 1, AUTH))
                .isInstanceOfSatisfying(
                        TokenFailed.class,
                        failed -> assertThat(failed.reply().kind()).isEqualTo(Reply.Kind.TOKEN_DOWN));
    }

    @Test
    void shortTokensAreStillUsed() {
        Token token = Token.of("t", null, clock.instant(), Duration.ofSeconds(8), 1);
        assertThat(token.usable(clock.instant().plusSeconds(5))).isTrue();
        assertThat(token.usable(clock.instant().plusSeconds(6))).isFalse();
        assertThat(token.due(clock.instant().plusSeconds(6))).isTrue();
    }

    private static String token(Tokens tokens) {
        return tokens.token("acme", 1, AUTH).value();
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
