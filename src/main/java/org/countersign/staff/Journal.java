package org.countersign.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.countersign.platform.Json;

/** Who did what, with before and after, in the transaction of the change itself. Only ever added to. */
@ApplicationScoped
@Transactional
public class Journal {
    @PersistenceContext EntityManager em;

    /** @param what such as "ordinance.added"; before and after as JSON will show them, null where there is none */
    public void record(String who, String what, String subjectType, String subjectId, Map<String, ?> before, Map<String, ?> after) {
        em.createNativeQuery("INSERT INTO journal (at, who, what, subject_type, subject_id, before_json, after_json) VALUES (?,?,?,?,?,?,?)")
                .setParameter(1, Timestamp.valueOf(LocalDateTime.now(ZoneOffset.UTC))).setParameter(2, who).setParameter(3, what)
                .setParameter(4, subjectType).setParameter(5, subjectId).setParameter(6, json(before)).setParameter(7, json(after)).executeUpdate();
    }

    private static String json(Map<String, ?> state) { return state == null ? null : Json.of(state).toString(); }
}
