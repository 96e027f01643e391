package org.countersign.mapping;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The room for tests of other rooms, without a container. */
public final class TestMapping {
    private TestMapping() {}

    /** What has the work done in a transaction. */
    @FunctionalInterface public interface Transaction { <T> T of(Supplier<T> work); }

    public static Mappings on(EntityManager em, Transaction tx) {
        Mappings mappings = new Mappings() {
            @Override public Optional<Mapping> of(long importId) { return tx.of(() -> super.of(importId)); }
            @Override public Optional<Mapping> remembered(List<String> header) { return tx.of(() -> super.remembered(header)); }
            @Override public void keep(long importId, List<String> header, Mapping mapping, long rows) { done(each -> super.keep(importId, header, mapping, rows)); }
            @Override public void use(long importId) { done(each -> super.use(importId)); }
            @Override public long rows(long importId) { return tx.of(() -> super.rows(importId)); }
            private void done(Consumer<Void> work) {
                tx.of(() -> {
                    work.accept(null);
                    return null;
                });
            }
        };
        mappings.em = em;
        return mappings;
    }
}
