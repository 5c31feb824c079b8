package io.ringdown.vendor;

import io.ringdown.mapping.Reply;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The token of one connection version, and the fetch under way if there is one. */
final class TokenSlot {
    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<Token> fetch;
    private final Executor executor;
    private Token token;
    private CompletableFuture<Token> running;

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
                    start();
                }
                return token.value();
            }
            awaited = start();
        } finally {
            lock.unlock();
        }
        return await(awaited).value();
    }

    void renewIfDue(Instant now) {
        lock.lock();
        try {
            if (token == null || token.due(now)) {
                start();
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
    private CompletableFuture<Token> start() {
        if (running == null) {
            CompletableFuture<Token> mine = new CompletableFuture<>();
            running = mine;
            try {
                executor.execute(() -> run(mine));
            } catch (RejectedExecutionException full) {
                running = null;
                mine.completeExceptionally(new TokenFailed(Reply.Kind.TOKEN_DOWN, "no thread was free for a token"));
            }
            return mine;
        }
        return running;
    }

    private void run(CompletableFuture<Token> mine) {
        Token fetched = null;
        RuntimeException failure = null;
        try {
            fetched = fetch.get();
        } catch (RuntimeException failed) {
            failure = failed;
        }
        lock.lock();
        try {
            if (fetched != null) {
                token = fetched;
            }
            running = null;
        } finally {
            lock.unlock();
        }
        if (failure == null) {
            mine.complete(fetched);
        } else {
            mine.completeExceptionally(failure);
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
