package org.countersign.constituent;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The constituents that a batch of signers may turn out to be, and the decision who each of them is (counting.md, "Who is the same person").
 * First {@link #know} every constituent that has an e-mail, a valid phone, a household or (organisations) the name of a signer of the batch,
 * and {@link #add} the signers linked to it; then {@link #recognise} the signers in order of arrival: each decision is known to the next.
 * A redone batch starts with new acquaintances. Not for several threads.
 */
public final class Acquaintances {
    private final Map<Long, Acquaintance> byId = new HashMap<>();
    private final Index organisations = new Index(), emails = new Index(), phones = new Index(), households = new Index();

    /** A constituent that exists; saying it again changes nothing. @param name its key, "" blank */
    public void know(long id, Kind kind, String name) {
        Acquaintance one = new Acquaintance(id, kind, name);
        if (byId.putIfAbsent(id, one) != null) return;
        if (kind == Kind.ORGANISATION) organisations.add(name, one);
    }

    /** Another name that a constituent of {@link #know} goes by: that of somebody who was merged into it. Said before its signers are added. */
    public void alsoCall(long id, String name) {
        Acquaintance one = byId.get(id);
        one.call(name);
        if (one.kind == Kind.ORGANISATION) organisations.add(name, one);
    }

    /** A signer that is linked to a constituent of {@link #know}: it matches on any e-mail, phone and address of its contacts. */
    public void add(long constituentId, String email, String phone, String household) {
        Acquaintance one = byId.get(constituentId);
        if (one.kind == Kind.ORGANISATION) return;
        emails.add(email, one);
        phones.add(phone, one);
        households.add(household, one);
    }

    /** Who the signer is, by the first rule that has a candidate. @param newIds gives the number of a constituent to be made */
    public Match recognise(Identifiers signer, LongSupplier newIds) {
        if (signer.kind() == Kind.ORGANISATION) return decide(LinkRule.ORGANISATION_NAME, organisations.named(signer.name(), signer.name()), signer, newIds);
        Set<Acquaintance> found = emails.compatible(signer.email(), signer.name());
        LinkRule rule = LinkRule.EMAIL;
        if (found.isEmpty()) {
            found = phones.named(signer.phone(), signer.name());
            rule = LinkRule.PHONE_AND_NAME;
        }
        if (found.isEmpty()) {
            found = households.named(signer.household(), signer.name());
            rule = LinkRule.NAME_AND_ADDRESS;
        }
        return decide(rule, found, signer, newIds);
    }

    private Match decide(LinkRule rule, Set<Acquaintance> found, Identifiers signer, LongSupplier newIds) {
        if (found.size() > 1) return new Match(LinkRule.SEVERAL, 0, Match.Brings.NOTHING);
        if (found.size() == 1) return join(rule, found.iterator().next(), signer);
        if (signer.name().isEmpty() && signer.email() == null) return new Match(LinkRule.NOT_TOLD_APART, 0, Match.Brings.NOTHING);
        long id = newIds.getAsLong();
        know(id, signer.kind(), signer.name());
        add(id, signer.email(), signer.phone(), signer.household());
        return new Match(LinkRule.NEW, id, signer.name().isEmpty() ? Match.Brings.NOTHING : Match.Brings.NAME);
    }

    private Match join(LinkRule rule, Acquaintance one, Identifiers signer) {
        boolean named = one.blank() && !signer.name().isEmpty();
        if (named) {
            for (Index index : new Index[] {emails, phones, households}) index.rename(one, signer.name());
            one.call(signer.name());
        }
        add(one.id, signer.email(), signer.phone(), signer.household());
        return new Match(rule, one.id, named ? Match.Brings.NAME : Match.Brings.NOTHING);
    }
}
