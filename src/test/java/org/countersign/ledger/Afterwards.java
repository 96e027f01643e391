package org.countersign.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.countersign.contact.Contact;
import org.countersign.contact.Position.Coded;
import org.countersign.contact.SetAsideReason;
import org.countersign.contact.Signer;
import org.countersign.contact.TestTriage;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.people.TestPeople;
import org.countersign.petition.PetitionSheet;
import org.countersign.petition.PetitionSheets;
import org.countersign.petition.TestPetitions;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Seen;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;
import org.countersign.triage.Decisions;
import org.countersign.triage.TestDecisions;

/** What is done in an office about contacts long after they came: who signed as well, what is decided in triage and taken back, what the program suggests, what petitions claim. */
record Afterwards(Office office, Random chance) {
    private static final Who STAFF = TestPeople.who(Role.STAFF);

    @FunctionalInterface private interface Deciding { Optional<Long> of(Decisions decisions, Seen seen); }

    /** Somebody more, or one of those added by hand less. */
    String coSign() {
        Contact contact = contact();
        List<Signer> added = contact.signers().stream().filter(signer -> signer.addedBy() != null).toList();
        boolean back = !added.isEmpty() && chance.nextBoolean();
        office.transaction(em -> {
            var coSigners = TestTriage.coSigners(em, STAFF, office.intake.noting(), office.ear(em));
            if (back) coSigners.takeBack(contact.seen(), Office.pick(chance, added).seq());
            else coSigners.add(contact.seen(), Office.signer(chance));
            return contact;
        });
        return back ? "co-signer less" : "co-signer";
    }

    String decide() {
        FileNumber ordinance = Office.ordinance(chance);
        Coded as = new Coded(null, Office.pick(chance, Stance.values()), null, List.of());
        return switch (chance.nextInt(4)) {
            case 0, 1 -> decide((decisions, seen) -> decisions.code(seen, new Decisions.Choice(ordinance, as, null)));
            case 2 -> decide((decisions, seen) -> decisions.setAside(seen, Office.pick(chance, SetAsideReason.values())));
            default -> decide((decisions, seen) -> decisions.linkToNew(seen, 0, Office.signer(chance)));
        };
    }

    private String decide(Deciding decision) {
        Seen seen = contact().seen();
        office.transaction(em -> decision.of(decisions(em), seen));
        return "decide";
    }

    /** Of the latest few, most of which stand as they were decided. */
    String undo() {
        List<Long> made = office.transaction(em -> Bulk.of(em).read("SELECT id FROM decision WHERE undone_at IS NULL ORDER BY id DESC LIMIT 8", row -> row.getLong(1)));
        if (made.isEmpty()) return "nothing";
        long one = Office.pick(chance, made);
        office.transaction(em -> {
            decisions(em).undo(one);
            return one;
        });
        return "undo decision";
    }

    /** All that waits for one, and then a whole group confirmed. */
    String suggest() {
        boolean some = office.transaction(em -> TestDecisions.suggestions(em, office.intake.noting(), office.ear(em)).step());
        FileNumber ordinance = Office.ordinance(chance);
        List<Seen> group = office.transaction(em -> Bulk.of(em).read("SELECT c.id, c.version FROM `position` p JOIN ordinance o ON o.id = p.ordinance_id JOIN contact c ON c.id = p.contact_id"
                + " WHERE p.suggested AND o.file_number = ? ORDER BY c.id DESC LIMIT 3", row -> new Seen(row.getLong(1), row.getLong(2)), ordinance.value()));
        if (group.isEmpty() || chance.nextBoolean()) return some ? "suggest" : "nothing";
        int confirmed = office.transaction(em -> decisions(em).confirm(0, group, ordinance)).confirmed();
        return confirmed > 0 ? "sweep" : "too late";
    }

    String claim() {
        FileNumber number = Office.ordinance(chance);
        PetitionSheet.Said said = new PetitionSheet.Said("Sheet", chance.nextInt(500), null);
        return office.transaction(em -> {
            PetitionSheets sheets = TestPetitions.on(em, STAFF, office.intake.noting(), office.ear(em));
            Ordinance ordinance = em.createQuery("SELECT o FROM Ordinance o WHERE o.fileNumber = :number", Ordinance.class).setParameter("number", number).getSingleResult();
            List<PetitionSheet> all = sheets.on(ordinance);
            if (all.size() > 2) sheets.correct(ordinance, Office.pick(chance, all).id(), said);
            else sheets.add(ordinance, said);
            return "claim";
        });
    }

    private Decisions decisions(jakarta.persistence.EntityManager em) { return TestDecisions.on(em, STAFF, office.intake.noting(), office.ear(em)); }

    private Contact contact() {
        Long id = office.one(chance, "contact");
        if (id == null) throw new Missing("contact");
        return office.transaction(em -> {
            Contact contact = TestTriage.contacts(em, STAFF).byId(id).orElseThrow(() -> new Missing("contact"));
            contact.signers().size();                                        // read while it can be
            return contact;
        });
    }
}
