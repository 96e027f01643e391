package org.countersign.count;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.countersign.contact.SetAsideReason;
import org.countersign.intake.Channel;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/** Draws dockets in which everything that the rules tell apart collides: few people, few addresses, few moments. */
public final class RandomDocket {
    static final Instant START = Instant.parse("2008-07-21T03:00:00Z");
    /** Spellings of one name each. */
    static final Map<String, List<String>> ORGANISATIONS = Map.of("acme tenants", List.of("Acme Tenants", "ACME  tenants", "A.C.M.E. Tenants"),
            "zion church", List.of("Zion Church", "zion church "), "harbor 7", List.of("Harbor 7", "=Harbor 7".replace("=", "")), "éclair", List.of("Éclair", "ÉCLAIR", "É-c-l-a-i-r"));
    public static final List<String> SPELLINGS = ORGANISATIONS.values().stream().flatMap(List::stream).sorted().toList();
    private final Random random;
    private final Docket docket = new Docket();

    private RandomDocket(Random random) { this.random = random; }

    public static Docket draw(Random random) { return new RandomDocket(random).draw(); }

    /** A moment in which something may have happened, or between two of them. */
    public static Instant moment(Random random) { return START.plusSeconds(3600L * 6 * random.nextInt(40)).plusNanos(random.nextBoolean() ? 0 : 1000L * (random.nextInt(3) - 1)); }

    private Docket draw() {
        docket.ordinances.addAll(List.of("A-1", "B-2"));
        int people = 1 + random.nextInt(12);
        for (long id = 1; id <= people; id++) docket.constituents.add(person(id));
        for (long id = people + 1; id <= people + random.nextInt(4); id++) docket.constituents.add(organisation(id));
        int contacts = random.nextInt(60);
        TreeSet<Long> ids = new TreeSet<>();
        while (ids.size() < contacts) ids.add(1 + (long) random.nextInt(500));
        ids.forEach(id -> docket.contacts.add(contact(id)));
        docket.contacts.forEach(contact -> positions(contact.id()));
        for (int i = random.nextInt(4); i > 0; i--)
            docket.actions.add(new Docket.Action(pick(docket.ordinances), pick(List.of("passage", "executive-receipt", "executive-signature", "executive-veto",
                    "executive-veto-line-item", "became-law")), moment(random), random.nextInt(3) == 0));
        for (int i = random.nextInt(3); i > 0; i--) docket.sheets.add(new Docket.Sheet(pick(docket.ordinances), random.nextInt(500)));
        return docket;
    }

    /** Merged into someone with a greater number, at times: so no circle. */
    private Docket.Constituent person(long id) {
        Long merged = id > 1 && random.nextInt(5) == 0 ? Long.valueOf(1 + random.nextInt((int) id - 1)) : null;
        return new Docket.Constituent(id, "PERSON", random.nextInt(6) == 0 ? "" : "Person " + id, random.nextBoolean(), merged, null);
    }

    private Docket.Constituent organisation(long id) {
        String name = pick(SPELLINGS);
        return random.nextInt(5) == 0 ? new Docket.Constituent(id, "ORGANISATION", "", random.nextBoolean(), null, null) : new Docket.Constituent(id, "ORGANISATION", name, random.nextBoolean(), null, name);
    }

    private Docket.Contact contact(long id) {
        List<Docket.Signer> signers = new ArrayList<>();
        for (int seq = 0; seq == 0 || random.nextInt(4) == 0; seq++) signers.add(signer(seq));
        if (random.nextInt(4) == 0) java.util.Collections.reverse(signers);                       // as a table may hold them
        return new Docket.Contact(id, moment(random), pick(Channel.values()).name(), random.nextInt(8) == 0 ? pick(SetAsideReason.values()).name() : null,
                random.nextInt(3) == 0 ? Long.valueOf(1 + random.nextInt(2)) : null, random.nextInt(6) == 0 ? pick(SPELLINGS) : random.nextInt(9) == 0 ? " " : null, signers);
    }

    private Docket.Signer signer(int seq) {
        Docket.Constituent linked = random.nextInt(4) == 0 ? null : pick(docket.constituents);
        boolean organisation = linked != null && linked.kind().equals("ORGANISATION");
        String written = organisation ? linked.organisation() != null && random.nextBoolean() ? linked.organisation().toUpperCase() : null : random.nextInt(6) == 0 ? pick(SPELLINGS) : null;
        return new Docket.Signer(seq, linked == null ? null : linked.id(), pick(Residency.values()).name(), pick(ResidencyEvidence.values()).name(),
                random.nextInt(3) == 0 ? null : "elm street|" + random.nextInt(3) + "|06105", organisation || random.nextInt(5) == 0 ? null : "Name " + seq, written);
    }

    private void positions(long contact) {
        for (String ordinance : docket.ordinances)
            if (random.nextInt(4) > 0) docket.positions.add(new Docket.Position(ordinance, contact, random.nextInt(9) == 0 ? null : pick(Stance.values()).name(), random.nextInt(8) == 0,
                    pick(new String[] {null, null, "cost", "cost;safety", "safety;outside city authority"})));
    }

    private <T> T pick(List<T> from) { return from.get(random.nextInt(from.size())); }

    private <T> T pick(T[] from) { return from[random.nextInt(from.length)]; }
}
