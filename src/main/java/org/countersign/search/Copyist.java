package org.countersign.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;

/** Puts the cards of what the database holds now in place of those that an open index has. One thread works here. */
final class Copyist {
    private final Originals originals;
    private final Catalogue catalogue;
    private String docket;

    Copyist(Originals originals, Catalogue catalogue) {
        this.originals = originals;
        this.catalogue = catalogue;
    }

    /** All ordinances, where any of them is other than when they were copied last. @return whether they were copied */
    boolean copyDocket() throws IOException {
        String now = originals.docket();
        if (now.equals(docket)) return false;
        catalogue.replace(Kind.ORDINANCE, 0, Long.MAX_VALUE, originals.ordinances());
        docket = now;
        return true;
    }

    /** @return the same range */
    Due.Range copy(Due.Range range) throws IOException {
        if (range.kind() == Kind.CONTACT) copyContacts(range);
        else copyPeople(range);
        return range;
    }

    /** Each piece goes to just before the next, so that what is gone leaves the index too. Of whoever signs, news of the contact is news. */
    private void copyContacts(Due.Range range) throws IOException {
        long first = range.first();
        while (first <= range.last()) {
            Map<Long, Document> cards = originals.contacts(first, range.last());
            long last = cards.size() < Originals.AT_A_TIME ? range.last() : new TreeSet<>(cards.keySet()).last();
            catalogue.replace(Kind.CONTACT, first, last, cards.values());
            if (range.lane() != Due.Lane.ANEW) catalogue.replace(Kind.PERSON, originals.people(originals.signers(cards.keySet())));
            if (last == Long.MAX_VALUE) return;
            first = last + 1;
        }
    }

    private void copyPeople(Due.Range range) throws IOException {
        long first = range.first();
        while (first <= range.last()) {
            List<Long> ids = originals.people(first, range.last());
            long last = ids.size() < Originals.AT_A_TIME ? range.last() : ids.get(ids.size() - 1);
            replacePeople(first, last, originals.people(ids));
            if (last == Long.MAX_VALUE) return;
            first = last + 1;
        }
    }

    /** Whom they were merged into may lie outside of the range. */
    private void replacePeople(long first, long last, Map<Long, Document> cards) throws IOException {
        Map<Long, Document> within = new TreeMap<>(), beyond = new TreeMap<>();
        cards.forEach((id, card) -> (id >= first && id <= last ? within : beyond).put(id, card));
        catalogue.replace(Kind.PERSON, beyond);
        catalogue.replace(Kind.PERSON, first, last, within.values());
    }
}
