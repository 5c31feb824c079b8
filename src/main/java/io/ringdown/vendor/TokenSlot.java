package io.ringdown.vendor;

import io.ringdown.mapping.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The token of one connection version, and the fetch under way if there is one. Refused credentials are believed refused for 10 s, so
 * that a wrong secret does not knock once for every visitor.
 */
final class TokenSlot {
    private static final Duration REFUSED = Duration.ofSeconds(10);

    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<Token> fetch;
    private final Executor executor;
    private Token token;
    private CompletableFuture<Token> running;
    private TokenFailed refusal;
    private Instant refusedUntil = Instant.MIN;

    TokenSlot(Supplier<Token> fetch, Executor executor) {
        this.fetch = fetch;
        this.executor = executor;
    }

    String value(Instant now) {
        CompletableFuture<Token> awaited;
        lock.lock();
        try {
            if (token != null && token.usable(now)) {
                if (token.due(now)) {
                    start(now);
                }
                return token.value();
            }
            awaited = start(now);
        } finally {
            lock.unlock();
        }
        return await(awaited).value();
    }

    void renewIfDue(Instant now) {
        lock.lock();
        try {
            if (token == null || token.due(now)) {
                start(now);
            }
        } finally {
            lock.unlock();
        }
    }

    void drop(String refused) {
        lock.lock();
        try {
            if (token != null && token.value().equals(refused)) {
                token = null;
            }
        } finally {
            lock.unlock();
        }
    }

    /** The fetch under way, else a new one. Called under the lock. */
    private CompletableFuture<Token> start(Instant now) {
        if (running != null) {
            return running;
        }
        if (now.isBefore(refusedUntil)) {
            return CompletableFuture.failedFuture(refusal);
        }
        CompletableFuture<Token> mine = new CompletableFuture<>();
        running = mine;
        try {
            executor.execute(() -> run(mine, now));
        } catch (RejectedExecutionException full) {
            running = null;
            mine.completeExceptionally(new TokenFailed(Reply.Kind.TOKEN_DOWN, "no thread was free for a token"));
        }
        return mine;
    }

    private void run(CompletableFuture<Token> mine, Instant started) {
        try {
            Token fetched = fetch.get();
            end(() -> token = fetched);
            mine.complete(fetched);
        } catch (TokenFailed failed) {
            end(() -> {
                if (failed.reply().kind() == Reply.Kind.TOKEN_REFUSED) {
                    refusal = failed;
                    refusedUntil = started.plus(REFUSED);
                }
            });
            mine.completeExceptionally(failed);
        } catch (RuntimeException | Error unexpected) {
            end(() -> {});
            mine.completeExceptionally(unexpected);
        }
    }

    private void end(Runnable result) {
        lock.lock();
        try {
            result.run();
            running = null;
        } finally {
            lock.unlock();
        }
    }

    private static Token await(CompletableFuture<Token> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TokenFailed(Reply.Kind.TOKEN_DOWN, "interrupted while waiting for a token");
        } catch (ExecutionException failed) {
            TokenFailed known = failed.getCause() instanceof TokenFailed cause
                    ? cause
                    : new TokenFailed(Reply.Kind.TOKEN_DOWN, "token fetch: " + Causes.name(failed.getCause()));
            throw known;
        }
    }
}
