package org.countersign.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.countersign.platform.Bulk;
import org.countersign.platform.Figures;
import org.countersign.platform.HealthLine;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether letters leave: how many wait, whether the mail server can be used, whether somebody must decide. */
@ApplicationScoped
@Transactional
public class OutboxWatch implements HealthLine, Figures {
    private static final String ABOUT = "health.outbox";
    private static final String COUNT = "SELECT COUNT(*) FROM outbox_letter WHERE ";
    private static final String LATE = "state = 'WAITING' AND due_at < UTC_TIMESTAMP(6) - INTERVAL 15 MINUTE", UNCERTAIN = "state = 'UNCERTAIN'", FAILED = "state = 'FAILED' AND settled_at > UTC_TIMESTAMP(6) - INTERVAL 1 DAY";

    @PersistenceContext EntityManager em;
    @Inject MailServers servers;
    @Inject @ConfigProperty(name = "countersign.demo", defaultValue = "false") boolean demo;

    @Override public Told look() {
        if (demo) return new Told(ABOUT, State.WELL, "health.outbox.demo");
        long waiting = number("state = 'WAITING'"), late = number(LATE), uncertain = number(UNCERTAIN), failed = number(FAILED);
        List<String> trouble = Bulk.of(em).read("SELECT trouble FROM outbox_turn WHERE trouble IS NOT NULL", row -> row.getString(1));
        if (!trouble.isEmpty()) return new Told(ABOUT, State.ILL, "health.outbox.trouble", waiting, Mishap.read(trouble.get(0)).in(Locale.ENGLISH));
        if (waiting > 0 && servers.sending().isEmpty()) return new Told(ABOUT, State.WATCH, "health.outbox.noServer", waiting);
        if (uncertain + failed > 0) return new Told(ABOUT, State.WATCH, "health.outbox.decide", uncertain, failed);
        return late > 0 ? new Told(ABOUT, State.WATCH, "health.outbox.late", late) : new Told(ABOUT, State.WELL, "health.outbox.well", waiting);
    }

    @Override public List<Figure> figures() {
        return List.of(new Figure("outbox_waiting", "Letters that wait to be sent."), new Figure("outbox_uncertain", "Letters that may have been sent, or not: a person must decide."),
                new Figure("outbox_failed", "Letters the mail server did not take, of the last day."));
    }

    @Override public Number now(String name) { return number(name.equals("outbox_waiting") ? "state = 'WAITING'" : name.equals("outbox_uncertain") ? UNCERTAIN : FAILED); }

    private long number(String where) { return Bulk.of(em).read(COUNT + where, row -> row.getLong(1)).get(0); }
}
