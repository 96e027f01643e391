package org.countersign.constituent;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * "Who is the same person" of counting.md, sentence by sentence, over a plain list of contacts: slow and without any index. Written from
 * the text alone, to hold {@link Acquaintances} against.
 */
final class NaiveModel {
    /** A contact that is linked, and whom to. */
    private record Linked(Identifiers signer, long to) {}

    private final List<Linked> contacts = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();

    /** To whom it is linked and by which rule. */
    String link(Identifiers signer) {
        // "Only constituents of the same kind are candidates." "an ORGANISATION, matched by its normalised name alone"
        if (signer.kind() == Kind.ORGANISATION) {
            return end(LinkRule.ORGANISATION_NAME, candidates(signer, id -> names(id).contains(signer.name())), signer);
        }
        // "1. same e-mail address and compatible names" ("Equal or one blank = compatible")
        List<Long> first = candidates(signer, id -> has(id, signer.email(), Identifiers::email)
                && (names(id).contains(signer.name()) || names(id).isEmpty() || signer.name().isEmpty()));
        if (!first.isEmpty()) return end(LinkRule.EMAIL, first, signer);
        // "2. same phone number and the same full name" ("A blank name is never the same name")
        List<Long> second = candidates(signer, id -> has(id, signer.phone(), Identifiers::phone) && !signer.name().isEmpty() && names(id).contains(signer.name()));
        if (!second.isEmpty()) return end(LinkRule.PHONE_AND_NAME, second, signer);
        // "3. same full name, same street address and unit (normalised) and same 5-digit ZIP"
        return end(LinkRule.NAME_AND_ADDRESS,
                candidates(signer, id -> has(id, signer.household(), Identifiers::household) && !signer.name().isEmpty() && names(id).contains(signer.name())), signer);
    }

    /** The other was the survivor all along. */
    void merge(long survivor, long other) { contacts.replaceAll(contact -> contact.to() == other ? new Linked(contact.signer(), survivor) : contact); }

    private String end(LinkRule rule, List<Long> candidates, Identifiers signer) {
        // "Several join none: no later rule is tried, no constituent is made, nobody gets the identifiers"
        if (candidates.size() > 1) return "SEVERAL";
        // "Exactly one candidate joins."
        if (candidates.size() == 1) {
            boolean fills = names(candidates.get(0)).isEmpty() && !signer.name().isEmpty();
            contacts.add(new Linked(signer, candidates.get(0)));
            return rule + " " + candidates.get(0) + (fills ? " NAME" : "");
        }
        // "None makes a new constituent, as long as there is a name, an e-mail or both"
        if (signer.name().isEmpty() && signer.email() == null) return "NOT_TOLD_APART";
        long id = ids.size() + 1;
        ids.add(id);
        contacts.add(new Linked(signer, id));
        return "NEW " + id + (signer.name().isEmpty() ? "" : " NAME");
    }

    private List<Long> candidates(Identifiers signer, Predicate<Long> matches) {
        return ids.stream().filter(id -> contacts.stream().anyMatch(contact -> contact.to() == id && contact.signer().kind() == signer.kind())).filter(matches).toList();
    }

    /** "a blank name is filled from the first contact that brings one"; of a survivor also those of whoever was merged into it */
    private Set<String> names(long id) {
        return contacts.stream().filter(contact -> contact.to() == id).map(contact -> contact.signer().name()).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    /** "A constituent keeps every e-mail, phone and address of its contacts and matches on any of them" */
    private boolean has(long id, String wanted, java.util.function.Function<Identifiers, String> identifier) {
        return wanted != null && contacts.stream().anyMatch(contact -> contact.to() == id && Objects.equals(identifier.apply(contact.signer()), wanted));
    }
}
