package org.countersign.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.count.Statement;
import org.countersign.count.Tallies;
import org.countersign.count.Tally;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;

/** The tallies of today beside what they would be with the findings of a revision: counted twice over the same statements, by the same rules. */
@ApplicationScoped
public class Comparison {
    @Inject Tallies tallies;
    @Inject City city;

    private record Other(Residency residency, ResidencyEvidence evidence) {}

    List<Figure> of(Bulk bulk, long revision) {
        List<Figure> figures = new ArrayList<>();
        for (String number : bulk.read("SELECT DISTINCT o.file_number FROM revision_finding r JOIN `position` p ON p.contact_id = r.contact_id JOIN ordinance o ON o.id = p.ordinance_id WHERE r.revision_id = ? ORDER BY 1", row -> row.getString(1), revision))
            figures.addAll(of(bulk, revision, new FileNumber(number)));
        return figures;
    }

    private List<Figure> of(Bulk bulk, long revision, FileNumber number) {
        Map<Long, Map<Integer, Other>> others = new HashMap<>();
        bulk.read("SELECT r.contact_id, r.seq, r.residency, r.evidence FROM revision_finding r JOIN `position` p ON p.contact_id = r.contact_id JOIN ordinance o ON o.id = p.ordinance_id WHERE r.revision_id = ? AND o.file_number = ?",
                row -> others.computeIfAbsent(row.getLong(1), none -> new HashMap<>(2)).put(row.getInt(2), new Other(Residency.valueOf(row.getString(3)), ResidencyEvidence.valueOf(row.getString(4)))), revision, number.value());
        CutOff now = CutOff.read("", city.zone());
        Tallies.Both both = tallies.beside(number, now, (contact, signer) -> {
            Other other = others.getOrDefault(contact, Map.of()).get(signer.seq());
            return other == null ? signer : new Statement.Signer(signer.seq(), signer.constituent(), other.residency(), other.evidence(), signer.household(), signer.named(), signer.organisation());
        });
        return compared(number, both.as(), both.otherwise());
    }

    private static List<Figure> compared(FileNumber number, Tally before, Tally after) {
        List<Figure> figures = new ArrayList<>();
        for (Residency each : Residency.values()) {
            Figure figure = new Figure(number.value(), each, before.people().matrix().row(each), after.people().matrix().row(each), before.contacts().matrix().row(each), after.contacts().matrix().row(each));
            if (figure.moves()) figures.add(figure);
        }
        return figures;
    }
}
