package org.countersign.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.countersign.outbox.MailServers;
import org.countersign.platform.Bulk;
import org.countersign.platform.Figures;
import org.countersign.platform.HealthLine;

/** Whether mailboxes are read and what came is taken in. */
@ApplicationScoped
@Transactional
public class MailboxWatch implements HealthLine, Figures {
    private static final String ABOUT = "health.mailboxes";
    private static final String FAILING = "SELECT COUNT(*) FROM mailbox WHERE active AND failures > 2", WAITING = "SELECT COUNT(*) FROM mailbox_message WHERE state = 'STORED'",
            HELD = "SELECT COUNT(*) FROM mailbox_message WHERE state IN ('QUARANTINED', 'WANTED')", LEFT = WAITING + " AND fetched_at < UTC_TIMESTAMP(6) - INTERVAL 10 MINUTE";

    @PersistenceContext EntityManager em;
    @Inject MailServers servers;

    @Override public Told look() {
        long failing = number(FAILING), left = number(LEFT), held = number(HELD), all = number("SELECT COUNT(*) FROM mailbox WHERE active");
        if (failing > 0) return new Told(ABOUT, State.ILL, "health.mailboxes.failing", failing, all);
        if (left > 0) return new Told(ABOUT, State.ILL, "health.mailboxes.left", left);
        if (held > 0) return new Told(ABOUT, State.WATCH, "health.mailboxes.held", held);
        Optional<String> unread = all == 0 ? Optional.empty() : Mailboxes.unreadSender(Bulk.of(em), servers);
        return unread.map(from -> new Told(ABOUT, State.WATCH, "health.mailboxes.sender", from)).orElseGet(() -> new Told(ABOUT, State.WELL, "health.mailboxes.well", all));
    }

    @Override public List<Figure> figures() {
        return List.of(new Figure("mailboxes_failing", "Mailboxes that could not be read several times in a row."), new Figure("mail_waiting", "Messages that were fetched and not yet taken in."),
                new Figure("mail_quarantined", "Messages that could not be taken in."));
    }

    @Override public Number now(String name) { return number(name.equals("mailboxes_failing") ? FAILING : name.equals("mail_waiting") ? WAITING : HELD); }

    private long number(String sql) { return Bulk.of(em).read(sql, row -> row.getLong(1)).get(0); }
}
