package org.countersign.slip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.ordinance.Ordinances;
import org.countersign.outbox.LetterKind;
import org.countersign.outbox.NewLetter;
import org.countersign.outbox.Outbox;
import org.countersign.platform.Bulk;

/** Takes the notices that wait into the outbox, some at a time; several nodes take different ones. Of a change that was struck meanwhile nobody is told. */
@ApplicationScoped
@Transactional
public class SlipQueue {
    private static final int SOME = 200;

    @PersistenceContext EntityManager em;
    @Inject Ordinances ordinances;
    @Inject Slips slips;
    @Inject Outbox outbox;

    private record Waiting(long id, String key, Slip.Kind kind, long slip, long ordinance, NewLetter.Addressee to, String language) {
        static Waiting of(ResultSet row) throws SQLException {
            Slip.Kind kind = Slip.Kind.valueOf(row.getString(2));
            NewLetter.Addressee to = new NewLetter.Addressee(row.getString(5), row.getString(6), new NewLetter.About(null, row.getLong(4), row.getObject(8) == null ? null : row.getLong(8)));
            return new Waiting(row.getLong(1), kind + "-" + row.getLong(3), kind, row.getLong(3), row.getLong(4), to, row.getString(7));
        }
    }

    /** @return whether there may be more */
    public boolean takeSome() {
        Bulk bulk = Bulk.of(em);
        List<Waiting> waiting = bulk.read("SELECT id, kind, slip_id, ordinance_id, address, name, language, contact_id FROM slip_notice WHERE put_at IS NULL ORDER BY id LIMIT " + SOME + " FOR UPDATE SKIP LOCKED", Waiting::of);
        Map<String, Optional<Letter>> letters = new HashMap<>();
        LocalDateTime now = Slips.utc(Instant.now());
        for (Waiting each : waiting) {
            Long letter = letters.computeIfAbsent(each.key(), key -> letter(each)).filter(words -> NewLetter.isAddress(each.to().address())).map(words -> outbox.put(addressed(each, words))).orElse(null);
            bulk.change("UPDATE slip_notice SET put_at = ?, letter_id = ? WHERE id = ?", now, letter, each.id());
        }
        return waiting.size() == SOME;
    }

    private Optional<Letter> letter(Waiting notice) { return slips.one(notice.kind(), notice.slip()).map(slip -> slips.words(ordinances.byId(notice.ordinance()).orElseThrow(), slip)); }

    private static NewLetter addressed(Waiting notice, Letter letter) {
        return new NewLetter("slip:notice:" + notice.id(), LetterKind.NOTICE, notice.to(), letter.in(notice.language()), NewLetter.Answers.NOTHING, null);
    }
}
