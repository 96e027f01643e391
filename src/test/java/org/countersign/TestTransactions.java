package org.countersign;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** The transactions of a test database as the container would have them: whoever is called within one joins it, and an entity manager stands for that of the running one. */
public final class TestTransactions {
    private final TestDatabase database;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    /** Of the transaction that runs on this thread. */
    public final EntityManager em = (EntityManager) Proxy.newProxyInstance(TestTransactions.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
        try {
            return method.invoke(current.get(), args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    });

    public TestTransactions(TestDatabase database) { this.database = database; }

    public boolean running() { return current.get() != null; }

    public <T> T tx(Supplier<T> work) {
        if (running()) return work.get();
        return database.inTransaction(one -> {
            current.set(one);
            try {
                return work.get();
            } finally {
                current.remove();
            }
        });
    }

    public void done(Runnable work) {
        tx(() -> {
            work.run();
            return null;
        });
    }
}
