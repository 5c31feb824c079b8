package io.ringdown.vendor;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the system's name servers, and stops waiting after a while: the system itself waits for tens of seconds and cannot be interrupted.
 * With more than 1,000 questions open at once, the next ones are waited for without an end.
 */
final class TimedLookup implements DestinationGuard.Lookup {
    private final ExecutorService threads = new ThreadPoolExecutor(
            0,
            1000,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            TimedLookup::thread,
            new ThreadPoolExecutor.CallerRunsPolicy());
    private final DestinationGuard.Lookup system;
    private final Duration longest;

    TimedLookup(DestinationGuard.Lookup system, Duration longest) {
        this.system = system;
        this.longest = longest;
    }

    @Override
    public InetAddress[] all(String host) throws UnknownHostException {
        if (Cidr.literal(host) != null) {
            return system.all(host);
        }
        Future<InetAddress[]> answer = threads.submit(() -> system.all(host));
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new Unreachable("the name server did not answer within " + longest.toMillis() + " ms");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted while waiting for the name server");
        } catch (ExecutionException failed) {
            throw new UnknownHostException(host);
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "vendor-names");
        thread.setDaemon(true);
        return thread;
    }
}
