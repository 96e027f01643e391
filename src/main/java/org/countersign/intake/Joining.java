package org.countersign.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.countersign.platform.Bulk;
import org.countersign.platform.FieldErrors;
import org.countersign.residency.Finding;
import org.countersign.residency.ResidencyReader;

/**
 * Somebody more who signed a contact that is in, told afterwards: recognised and placed by the rules of intake, as of the day they are added.
 * Whoever calls holds all stripes ({@link IntakeStripes}) and tells the news.
 */
public record Joining(Bulk bulk, ResidencyReader residency, String by) {
    private static final NewContact.Arrival AS_IT_CAME = new NewContact.Arrival(null, null, null, null, null, null);

    /** @param seq a place nobody has @param sender where the sender lives, which holds where no place is said of the signer (rule 7) */
    public void join(long contact, int seq, NewSigner who, Finding sender) {
        NewSigner signer = residency.guards(who.claim()) ? who.guarded() : who;
        FieldErrors errors = new FieldErrors();
        ContactLimits.signer(errors, "", signer);
        errors.throwIfAny();
        Signing signing = new Signing(known(contact, signer), seq, signer);
        new Recognition(bulk).recognise(List.of(signing));
        signing.place(residency, sender);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        ContactRows rows = new ContactRows(bulk, new Origin(by, "desk", null), now);
        rows.writeConstituents(List.of(signing));
        rows.writeSigners(List.of(signing));
        bulk.change("UPDATE signer SET added_by = ?, added_at = ? WHERE contact_id = ? AND seq = ?", by, LocalDateTime.ofInstant(now, ZoneOffset.UTC), contact, seq);
        count(contact);
    }

    /** What the page that told of them calls them. */
    public void call(long contact, int seq, String madeAs) { bulk.change("UPDATE signer SET made_as = ? WHERE contact_id = ? AND seq = ?", madeAs, contact, seq); }

    /** They came in before: it is sent again because no answer came. */
    public boolean joined(long contact, String madeAs) { return !bulk.read("SELECT seq FROM signer WHERE contact_id = ? AND made_as = ?", row -> row.getInt(1), contact, madeAs).isEmpty(); }

    /** Whoever is called so came in before, and something else was told of them. @param madeAs the name, a colon, what tells what is said */
    public boolean joinedOtherwise(long contact, String madeAs) {
        String name = madeAs.substring(0, madeAs.lastIndexOf(':') + 1);
        return !bulk.read("SELECT seq FROM signer WHERE contact_id = ? AND made_as LIKE CONCAT(?, '%') AND made_as <> ?", row -> row.getInt(1), contact, name, madeAs).isEmpty();
    }

    private static Incoming known(long contact, NewSigner signer) {
        Incoming known = new Incoming(new NewContact(AS_IT_CAME, List.of(signer), List.of(), NewContact.Content.NONE));
        known.becomes(contact);
        return known;
    }

    /** They did not sign it after all; whoever has no other contact is gone, and what others had from this one is taken back. */
    public void leave(long contact, int seq) {
        Set<Long> whose = Set.copyOf(bulk.read("SELECT constituent_id FROM signer WHERE contact_id = ? AND seq = ? AND constituent_id IS NOT NULL", row -> row.getLong(1), contact, seq));
        bulk.change("DELETE FROM signer WHERE contact_id = ? AND seq = ?", contact, seq);
        new KnownBy(bulk).refresh(whose);
        count(contact);
    }

    private void count(long contact) { bulk.change("UPDATE contact c SET c.signers = (SELECT COUNT(*) FROM signer s WHERE s.contact_id = c.id) WHERE c.id = ?", contact); }
}
