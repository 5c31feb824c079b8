package io.ringdown.vendor;

import io.ringdown.mapping.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The token of one connection version, and the fetch under way if there is one. Refused credentials are not tried again by themselves, and
 * by calls at most every 10 s: a wrong secret knocks neither for every visitor nor all night.
 */
final class TokenSlot {
    private static final Duration REFUSED = Duration.ofSeconds(10);

    private final ReentrantLock lock = new ReentrantLock();
    private final Fetch fetch;
    private final Executor executor;
    private boolean fresh;
    private Token token;
    private String refusedToken;
    private CompletableFuture<Token> running;
    private TokenFailed refusal;
    private Instant refusedUntil = Instant.MIN;

    /** Gets a token. */
    interface Fetch {
        /** @param refused a token that the vendor takes no more, or null */
        Token instead(String refused);
    }

    TokenSlot(Fetch fetch, Executor executor) {
        this.fetch = fetch;
        this.executor = executor;
    }

    Token token(Instant now) {
        CompletableFuture<Token> awaited;
        lock.lock();
        try {
            if (token != null && token.usable(now)) {
                if (token.due(now)) {
                    start(now);
                }
                return token;
            }
            awaited = start(now);
        } finally {
            lock.unlock();
        }
        return await(awaited);
    }

    /** From now on {@link #renewIfDue} does its work here. */
    void keepFresh(Instant now) {
        lock.lock();
        try {
            fresh = true;
            renewIfDue(now);
        } finally {
            lock.unlock();
        }
    }

    void renewIfDue(Instant now) {
        lock.lock();
        try {
            if (fresh && refusal == null && (token == null || token.due(now))) {
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
                refusedToken = refused;
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
        String instead = refusedToken;
        try {
            executor.execute(() -> run(mine, instead, now));
        } catch (RejectedExecutionException full) {
            running = null;
            mine.completeExceptionally(new TokenFailed(Reply.Kind.TOKEN_DOWN, "no thread was free for a token"));
        }
        return mine;
    }

    private void run(CompletableFuture<Token> mine, String instead, Instant started) {
        try {
            Token fetched = fetch.instead(instead);
            end(() -> {
                token = fetched;
                refusal = null;
            });
            mine.complete(fetched);
        } catch (TokenFailed failed) {
            end(() -> {
                if (failed.reply().kind() != Reply.Kind.TOKEN_DOWN) {
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
