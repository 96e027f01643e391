package org.countersign.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.countersign.intake.Intake;
import org.countersign.intake.NewContact;
import org.countersign.intake.Origin;
import org.countersign.intake.Outcome;
import org.countersign.platform.Bulk;
import org.countersign.platform.Invalid;
import org.countersign.staff.Who;

/**
 * What other systems post over the interface: each thing once, however often they say it. A repeat under the same Idempotency-Key answers as
 * the first did, and so does a contact whose external id the interface knows already (counting.md, "Import rows").
 */
@ApplicationScoped
@Transactional
public class Postings {
    private static final String SOURCE = "api";
    private static final int FORGOTTEN_AT_A_TIME = 1_000;

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Intake intake;

    /** @param made whether this call made the contact */
    public record Posted(long contactId, boolean made) {}

    /** A key that was used with another body. */
    @jakarta.ejb.ApplicationException(rollback = true)
    public static class Contradiction extends RuntimeException {}

    /** @throws Invalid with what is wrong with it, by field */
    public Posted post(NewContact contact) {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("contacts are not posted by " + who.role());
        Outcome outcome = intake.take(contact, new Origin(who.name(), SOURCE, null));
        Invalid.ifAny(outcome.errors());
        return new Posted(outcome.contactId(), outcome.kind() == Outcome.Kind.ACCEPTED);
    }

    /**
     * Whoever repeats a key while its first use is under way waits for it here.
     *
     * @param bodyHash 32 bytes; what makes two bodies the same
     * @throws Contradiction where the key was used with another body
     */
    public Posted postOnce(String key, byte[] bodyHash, NewContact contact) {
        Bulk bulk = Bulk.of(em);
        boolean first = bulk.change("INSERT IGNORE INTO idempotency_key (account_name, idem_key, body_hash, contact_id, at) VALUES (?, ?, ?, 0, ?)",
                who.name(), key, bodyHash, LocalDateTime.now(ZoneOffset.UTC)) == 1;
        if (!first) return repeat(key, bodyHash).orElseThrow(Contradiction::new);
        Posted posted = post(contact);
        bulk.change("UPDATE idempotency_key SET contact_id = ? WHERE account_name = ? AND idem_key = ?", posted.contactId(), who.name(), key);
        return posted;
    }

    private Optional<Posted> repeat(String key, byte[] bodyHash) {
        return Bulk.of(em).read("SELECT body_hash, contact_id FROM idempotency_key WHERE account_name = ? AND idem_key = ?",
                row -> Arrays.equals(row.getBytes(1), bodyHash) ? Optional.of(new Posted(row.getLong(2), false)) : Optional.<Posted>empty(), who.name(), key).get(0);
    }

    /** Keys used before this moment may be used again, for something else. @return whether there may be more of them */
    public boolean forgetSome(Instant before) {
        return Bulk.of(em).change("DELETE FROM idempotency_key WHERE at < ? ORDER BY at LIMIT " + FORGOTTEN_AT_A_TIME, LocalDateTime.ofInstant(before, ZoneOffset.UTC)) == FORGOTTEN_AT_A_TIME;
    }
}
