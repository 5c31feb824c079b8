package io.ringdown.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A database whose statements and commits can be refused, whose commits can be held back, and whose answers to commits can be lost after they
 * took effect.
 */
final class LostAnswers {
    final AtomicInteger toLose = new AtomicInteger();
    final AtomicInteger toRefuse = new AtomicInteger();
    final AtomicInteger statementsToRefuse = new AtomicInteger();
    final AtomicInteger toBreak = new AtomicInteger();
    final Semaphore commits = new Semaphore(1_000_000);
    final CountDownLatch committing = new CountDownLatch(1);
    private final DataSource database;

    LostAnswers(DataSource database) {
        this.database = database;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, database);
    }

    private <T> T proxy(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(target, method, arguments)));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        boolean commit = method.getName().equals("commit");
        if (commit) {
            committing.countDown();
            commits.acquire();
        }
        if (method.getName().equals("getConnection") && next(toBreak)) {
            throw new NoClassDefFoundError("a fault of the driver");
        }
        if (method.getName().equals("prepareStatement") && next(statementsToRefuse)) {
            throw new SQLException("read-only transaction", "25006");
        }
        if (commit && next(toRefuse)) {
            throw new SQLException("disk full", "53100");
        }
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (commit && next(toLose)) {
            throw new SQLException("connection reset", "08006");
        }
        return result instanceof Connection connection ? proxy(Connection.class, connection) : result;
    }

    private static boolean next(AtomicInteger count) {
        return count.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
}
