package org.countersign.constituent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.platform.Bulk;

/** Who is known to the office. They are made and linked where contacts are taken in, by {@link Acquaintances}; here they are found. */
@ApplicationScoped
@Transactional
public class Constituents {
    @PersistenceContext EntityManager em;

    public Optional<Constituent> byId(long id) { return Optional.ofNullable(em.find(Constituent.class, id)); }

    /** By their number; unknown numbers are left out. */
    public Map<Long, Constituent> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        List<Constituent> found = em.createQuery("SELECT c FROM Constituent c WHERE c.id IN :ids", Constituent.class).setParameter("ids", ids).getResultList();
        return found.stream().collect(Collectors.toMap(Constituent::id, Function.identity()));
    }

    /** The number of who this one is today, mergers followed; empty: nobody has it. */
    public Optional<Long> today(long id) { return byId(id).map(found -> new Mergers(Bulk.of(em)).survivors(Set.of(id)).getOrDefault(id, id)); }
}
