package org.countersign.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.count.Matrix;
import org.countersign.count.Person;
import org.countersign.count.Statement;
import org.countersign.count.Tallies;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/** The tallies of today beside what they would be with the findings of a revision: counted over the same statements, by the same rules. */
@ApplicationScoped
public class Comparison {
    /** What no tally shows, such as another reason, is not compared. */
    private static final String COUNTED = " AND NOT (r.residency <=> r.was_residency AND r.evidence <=> r.was_evidence AND r.district <=> r.was_district)";

    @Inject Tallies tallies;
    @Inject City city;

    private record At(long contact, int seq) {}

    private record Other(Residency residency, ResidencyEvidence evidence, String district) {}

    /** What moves. */
    record Moved(List<Figure> figures, List<DistrictFigure> districts) {}

    Moved of(Bulk bulk, long revision) {
        Moved all = new Moved(new ArrayList<>(), new ArrayList<>());
        for (String number : bulk.read("SELECT DISTINCT o.file_number FROM revision_finding r JOIN `position` p ON p.contact_id = r.contact_id JOIN ordinance o ON o.id = p.ordinance_id WHERE r.revision_id = ?" + COUNTED + " ORDER BY 1", row -> row.getString(1), revision))
            compare(bulk, revision, new FileNumber(number), all);
        return all;
    }

    private void compare(Bulk bulk, long revision, FileNumber number, Moved all) {
        Map<At, Other> others = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        bulk.read("SELECT r.contact_id, r.seq, r.residency, r.evidence, r.district FROM revision_finding r JOIN `position` p ON p.contact_id = r.contact_id JOIN ordinance o ON o.id = p.ordinance_id WHERE r.revision_id = ? AND o.file_number = ?" + COUNTED,
                row -> others.put(new At(row.getLong(1), row.getInt(2)), new Other(Residency.valueOf(row.getString(3)), ResidencyEvidence.valueOf(row.getString(4)), one(names, row.getString(5)))), revision, number.value());
        Recount recount = new Recount(city.zone(), (contact, signer) -> {
            Other other = others.get(new At(contact, signer.seq()));
            return other == null ? signer : new Statement.Signer(signer.seq(), signer.constituent(), other.residency(), other.evidence(), signer.household(), signer.named(), signer.organisation());
        });
        tallies.contacts(number, CutOff.read("", city.zone()), recount);
        Matrix<Stance> before = Recount.matrix(recount.as()), after = Recount.matrix(recount.otherwise());
        for (Residency each : Residency.values()) all.figures().addAll(compared(number, each, before, after, recount));
        all.districts().addAll(byDistrict(bulk, number, recount, others));
    }

    /** All stances together first, though they be as many as before where some of them are not. */
    private static List<Figure> compared(FileNumber number, Residency residency, Matrix<Stance> before, Matrix<Stance> after, Recount recount) {
        Matrix<Stance> contactsBefore = recount.contacts(), contactsAfter = recount.contactsOtherwise();
        List<Figure> figures = Stream.of(Stance.values()).map(stance -> new Figure(number.value(), residency, stance, before.of(residency, stance), after.of(residency, stance), contactsBefore.of(residency, stance), contactsAfter.of(residency, stance)))
                .filter(Figure::moves).toList();
        if (figures.isEmpty()) return figures;
        return Stream.concat(Stream.of(new Figure(number.value(), residency, null, before.row(residency), after.row(residency), contactsBefore.row(residency), contactsAfter.row(residency))), figures.stream()).toList();
    }

    /** Of texts that are the same only one is kept in memory: there are few districts and many contacts. */
    private static String one(Map<String, String> texts, String text) { return text == null ? null : texts.computeIfAbsent(text, same -> same); }

    private static List<DistrictFigure> byDistrict(Bulk bulk, FileNumber number, Recount recount, Map<At, Other> others) {
        Map<At, String> districts = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        bulk.read("SELECT s.contact_id, s.seq, s.district FROM `position` p JOIN signer s ON s.contact_id = p.contact_id JOIN ordinance o ON o.id = p.ordinance_id WHERE o.file_number = ? AND s.residency = 'RESIDENT' AND s.district IS NOT NULL",
                row -> districts.put(new At(row.getLong(1), row.getInt(2)), one(names, row.getString(3))), number.value());
        Map<String, Integer> before = counted(recount.as(), districts::get), after = counted(recount.otherwise(), at -> others.containsKey(at) ? others.get(at).district() : districts.get(at));
        return Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct().sorted().map(district -> new DistrictFigure(number.value(), district, before.getOrDefault(district, 0), after.getOrDefault(district, 0)))
                .filter(each -> each.peopleBefore() != each.peopleAfter()).toList();
    }

    private static Map<String, Integer> counted(Stream<Person.Placed> people, Function<At, String> district) {
        Map<String, Integer> counted = new HashMap<>();
        people.filter(person -> person.residency() == Residency.RESIDENT).forEach(person -> counted.merge(Objects.requireNonNullElse(district.apply(new At(person.contact(), person.seq())), ""), 1, Integer::sum));
        return counted;
    }
}
