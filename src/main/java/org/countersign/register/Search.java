package org.countersign.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.countersign.address.Address;
import org.countersign.address.Street;

/** One address sought among streets. @param zip null: not told */
record Search(Address address, String zip) {
    /** How well a street fits: as written, with something left out, with another type. */
    private enum Fit { SAME, LEFT_OUT, OTHER_TYPE, NOT }

    /** A street that fits, with what it has at the number. */
    private record Candidate(Along along, Fit fit, List<Entry> entries) {}

    /** Streets of the very name. */
    Match run(List<Along> streets) {
        if (streets.isEmpty()) return Match.not(Match.How.NO_STREET, null);
        Along same = streets.stream().filter(along -> fit(along.street()) == Fit.SAME).findFirst().orElse(null);
        List<Entry> there = same == null ? List.of() : entries(same);
        if (!there.isEmpty()) return decide(List.of(new Candidate(same, Fit.SAME, there)));
        if (same != null && complete(same.street())) return Match.not(Match.How.NO_NUMBER, same.street());
        Match found = among(streets);
        return found.how() == Match.How.NO_STREET ? Match.not(Match.How.NO_NUMBER, streets.get(0).street()) : found;
    }

    /** Where it is written in full and is not there, nothing else was meant. */
    private boolean complete(Street street) { return !street.type().isEmpty() && !address.street().pre().isEmpty(); }

    /** With something left out; with another type only where that is all there is. */
    Match among(List<Along> streets) {
        List<Candidate> fitting = new ArrayList<>();
        for (Along along : streets) {
            Fit fit = fit(along.street());
            List<Entry> entries = fit == Fit.NOT ? List.of() : entries(along);
            if (!entries.isEmpty()) fitting.add(new Candidate(along, fit, entries));
        }
        boolean typeKnown = streets.stream().anyMatch(along -> along.street().type().equals(address.street().type()) && !address.street().type().isEmpty());
        List<Candidate> closer = fitting.stream().filter(each -> each.fit() != Fit.OTHER_TYPE).toList();
        if (!closer.isEmpty()) return decide(closer);
        if (fitting.isEmpty() || typeKnown) return Match.not(Match.How.NO_STREET, null);
        return decide(fitting);
    }

    private Fit fit(Street street) {
        Street written = address.street();
        if (written.pre().equals(street.pre()) && written.post().equals(street.post()) && written.type().equals(street.type())) return Fit.SAME;
        String directions = written.pre() + written.post(), theirs = street.pre() + street.post();
        if (!directions.isEmpty() && !theirs.isEmpty() && !directions.equals(theirs)) return Fit.NOT;
        if (written.type().equals(street.type()) || written.type().isEmpty() || street.type().isEmpty()) return Fit.LEFT_OUT;
        return Fit.OTHER_TYPE;
    }

    private List<Entry> entries(Along along) {
        return along.at(address.wholeNumber(), address.half().isEmpty() ? address.suffix() : address.half());
    }

    private Match decide(List<Candidate> candidates) {
        List<Candidate> fitting = new ArrayList<>();
        for (Candidate each : candidates) {
            List<Entry> here = each.entries().stream().filter(entry -> zip == null || entry.zip() == null || entry.zip().equals(zip)).toList();
            if (!here.isEmpty()) fitting.add(new Candidate(each.along(), each.fit(), here));
        }
        if (fitting.isEmpty()) return Match.not(Match.How.OTHER_ZIP, candidates.get(0).along().street());
        if (fitting.size() > 1) return Match.not(Match.How.SEVERAL, fitting.get(0).along().street());
        return one(fitting.get(0));
    }

    /** Units of one number may lie in different districts, or on both sides of the line. */
    private Match one(Candidate found) {
        List<Entry> fitting = found.entries().stream().filter(entry -> entry.takesUnit(address.unit())).toList();
        List<Entry> entries = fitting.isEmpty() ? found.entries() : fitting;
        Entry first = entries.get(0);
        Street street = found.along().street();
        if (!entries.stream().allMatch(first::saysAs)) return Match.not(Match.How.SEVERAL, street);
        boolean oneWard = entries.stream().allMatch(entry -> Objects.equals(entry.ward(), first.ward()));
        Match.How how = found.fit() != Fit.SAME ? Match.How.TOLERANT : first.isPoint() ? Match.How.EXACT : Match.How.RANGE;
        return new Match(how, first, entries, oneWard ? first.ward() : null, street);
    }
}
