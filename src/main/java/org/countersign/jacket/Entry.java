package org.countersign.jacket;

import java.time.Instant;
import java.util.List;
import org.countersign.mask.Known;
import org.countersign.mask.MaskReader;
import org.countersign.mask.Marks;

/**
 * A contact as a jacket has it. What is not told is empty.
 *
 * @param standing COUNTED, AFTER_DECISION, SET_ASIDE, SUGGESTED, UNCODED or COUNTED_SINCE
 * @param stance of what was counted, as it was frozen; else as it stands
 * @param residency the same
 * @param since what became of it after the freeze, such as "STANCE OPPOSE"
 * @param receivedAt null: it is no longer held
 */
record Entry(long id, String standing, String stance, String residency, List<String> since, Instant receivedAt, Instant recordedAt, Said said, List<Writer> writers) {

    /** What is said and what is noted of it. */
    record Said(String channel, String version, String actionAsked, String reasons, String language, String campaign, String subject, String text, String representing, String evidence, String district, String setAside,
                String recordedBy) {
        static final Said NOTHING = new Said("", "", "", "", "", "", "", "", "", "", "", "", "");
    }

    /** A name in the files of the office. */
    record Name(String given, String family, String organisation) {
        String full() { return String.join(" ", List.of(given, family)).strip(); }
    }

    /** Who signed it, as written. @param known the names the office knows them by: of whom the signature is linked to, then of each into whom they were merged */
    record Writer(String given, String family, String organisation, String email, String phone, String street, String unit, String city, String state, String zip, String country, List<Name> known) {
        String name() { return String.join(" ", List.of(given, family)).strip(); }

        /** On one line; empty: nothing is told. */
        String line() {
            return String.join(", ", java.util.stream.Stream.of(name(), organisation, email, phone, (street + " " + unit).strip(), city, (state + " " + zip).strip(), country).filter(each -> !each.isEmpty()).toList());
        }
    }

    /** Counted then, and taken away since, as with an import that was taken back. */
    static Entry gone(long id, String stance, String residency) { return new Entry(id, "COUNTED", stance, residency, List.of("NO_LONGER_HELD"), null, null, Said.NOTHING, List.of()); }

    /** The same with nobody who signed it, and without what tells of them in what it says. Nobody reads it before it goes out, so rather too much is taken out than too little. */
    Entry masked() {
        Known known = new Known().unread().organisation(said.representing);
        writers.forEach(each -> {
            known.signer(each.given, each.family, each.organisation, each.email, each.phone, each.street, each.unit);
            each.known.forEach(name -> known.name(name.given, name.family).organisation(name.organisation));
        });
        Marks marks = Marks.in(said.language);
        java.util.function.UnaryOperator<String> mask = text -> MaskReader.mask(text, known, marks);
        Said clean = new Said(said.channel, mask.apply(said.version), said.actionAsked, mask.apply(said.reasons), said.language, mask.apply(said.campaign), mask.apply(said.subject), mask.apply(said.text), "", said.evidence, "", said.setAside, "");
        return new Entry(id, standing, stance, residency, since, receivedAt, recordedAt, clean, List.of());
    }
}
