package org.countersign.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.city.City;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceAction;
import org.countersign.ordinance.Ordinances;
import org.countersign.outbox.LetterKind;
import org.countersign.outbox.NewLetter;
import org.countersign.outbox.Outbox;
import org.countersign.platform.Bulk;

/** Takes the notices that wait into the outbox, some at a time; several nodes take different ones. Of an act that was superseded meanwhile nobody is told. */
@ApplicationScoped
@Transactional
public class NoticeQueue {
    private static final int SOME = 200;

    @PersistenceContext EntityManager em;
    @Inject Ordinances ordinances;
    @Inject Decisions decisions;
    @Inject Outbox outbox;
    @Inject City city;

    private record Waiting(long id, long action, long ordinance, String address, String name, String language, Long contact) {
        static Waiting of(ResultSet row) throws SQLException {
            return new Waiting(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5), row.getString(6), row.getObject(7) == null ? null : row.getLong(7));
        }
    }

    /** @return whether there may be more */
    public boolean takeSome() {
        Bulk bulk = Bulk.of(em);
        List<Waiting> waiting = bulk.read("SELECT n.id, n.action_id, a.ordinance_id, n.address, n.name, n.language, n.contact_id FROM decision_notice n JOIN ordinance_action a ON a.id = n.action_id"
                + " WHERE n.put_at IS NULL ORDER BY n.id LIMIT " + SOME + " FOR UPDATE SKIP LOCKED", Waiting::of);
        Map<Long, Optional<Letter>> letters = new HashMap<>();
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        for (Waiting each : waiting) {
            Long letter = letters.computeIfAbsent(each.action(), action -> letter(each.ordinance(), action)).filter(words -> NewLetter.isAddress(each.address())).map(words -> outbox.put(addressed(each, words))).orElse(null);
            bulk.change("UPDATE decision_notice SET put_at = ?, letter_id = ? WHERE id = ?", now, letter, each.id());
        }
        return waiting.size() == SOME;
    }

    private static NewLetter addressed(Waiting notice, Letter letter) {
        NewLetter.About about = new NewLetter.About(null, notice.ordinance(), notice.contact());
        return new NewLetter("decision:notice:" + notice.id(), LetterKind.NOTICE, new NewLetter.Addressee(notice.address(), notice.name(), about), letter.in(notice.language()), NewLetter.Answers.NOTHING, null);
    }

    /** Empty where the act does not stand any more. */
    private Optional<Letter> letter(long ordinanceId, long action) {
        Ordinance ordinance = ordinances.byId(ordinanceId).orElseThrow();
        OrdinanceAction act = ordinance.action(action);
        if (act.isSuperseded()) return Optional.empty();
        Decision decision = decisions.of(ordinance);
        String reasons = decision.act().filter(decided -> decided.id().equals(act.id())).flatMap(decided -> decision.paper()).map(Paper::reasons).orElse(null);
        return Optional.of(new Letter(ordinance, act, reasons, decision.standing(), city.zone()));
    }
}
