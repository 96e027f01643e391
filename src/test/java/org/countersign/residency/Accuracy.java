package org.countersign.residency;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.countersign.address.Address;
import org.countersign.address.AddressReader;
import org.countersign.boundary.Atlas;
import org.countersign.city.Cities;
import org.countersign.city.City;
import org.countersign.register.Entry;
import org.countersign.register.Match;
import org.countersign.register.Parity;
import org.countersign.register.Register;

/**
 * How often findings are right on real addresses (../shared/data): the table of src/docs/measurements.md. Sure is what is neither
 * INDETERMINATE nor UNKNOWN, of a register what is ADDRESS_MATCHED. {@link AccuracyTest} holds it against the goals.
 */
final class Accuracy {
    /** What came of some addresses. */
    record Score(int right, int wrong, int unsure) {
        static final Score ZERO = new Score(0, 0, 0);

        Score plus(Boolean hit) { return hit == null ? new Score(right, wrong, unsure + 1) : hit ? new Score(right + 1, wrong, unsure) : new Score(right, wrong + 1, unsure); }

        Score and(Score other) { return new Score(right + other.right, wrong + other.wrong, unsure + other.unsure); }

        int all() { return right + wrong + unsure; }

        double sure() { return (double) (right + wrong) / all(); }

        double rightOfSure() { return (double) right / (right + wrong); }
    }

    static final List<String> CITIES = List.of("hartford", "bridgeport", "denver", "los-angeles");
    final List<String> wrong = new ArrayList<>();
    private final List<NamedCsvRecord> denver, everywhere;
    private final Path data;

    Accuracy(Path data) throws IOException {
        this.data = data;
        denver = rows("addresses/denver_permit_sample.csv");
        everywhere = rows("addresses/rrad_us_addresses.csv");
    }

    public static void main(String[] args) throws IOException {
        Accuracy accuracy = new Accuracy(Path.of(args[0]));
        accuracy.table().forEach((what, score) -> System.out.printf("| %s | %,d | %,d | %,d | %,d | %.2f %% | %.2f %% |%n", what, score.all(), score.right(), score.wrong(), score.unsure(), 100 * score.rightOfSure(), 100 * score.sure()));
        accuracy.wrong.forEach(System.out::println);
    }

    private List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(data.resolve(file))) {
            return reader.stream().toList();
        }
    }

    Map<String, Score> table() {
        Map<String, Score> table = new LinkedHashMap<>();
        table.put("by point, Denver addresses, for Denver", byPoint(denver, "denver"));
        for (String city : CITIES) table.put("by point, addresses of 16 states, for " + city, byPoint(everywhere, city));
        table.put("by register of all Denver rows, as written", byRegister(registerOf(denver), Function.identity(), "written"));
        table.put("by register of all Denver rows, re-spelled", respelled());
        table.put("by street ranges of half the Denver rows, the other half", byHalfRanges());
        table.put("by ZIP, Denver addresses, for Denver", byZip(denver, "denver"));
        for (String city : CITIES) table.put("by ZIP, addresses of 16 states, for " + city, byZip(everywhere, city));
        return table;
    }

    /** The truth is the city's own word for the Denver rows; else the state that is written, and in the state of the city what its polygon says. */
    Score byPoint(List<NamedCsvRecord> rows, String key) {
        City city = Cities.named(key);
        ResidencyReader reader = ResidencyReader.of(city);
        Score score = Score.ZERO;
        for (NamedCsvRecord row : rows) {
            Finding found = reader.read(new Claim(null, null, null, null, null, null, Double.valueOf(row.getField("lat")), Double.valueOf(row.getField("lng")), null, Claim.Answer.NOT_ASKED, false));
            Boolean hit = right(found, row, city);
            if (Boolean.FALSE.equals(hit)) wrong.add("point " + key + ": " + row.getFields() + " -> " + found.residency() + " " + found.locality());
            score = score.plus(hit);
        }
        return score;
    }

    private static Boolean right(Finding found, NamedCsvRecord row, City city) {
        if (!found.residency().placed()) return null;
        String state = row.getField("state");
        if (!state.equals(city.state())) return found.residency() == Residency.OTHER_STATE;
        boolean inside = row.findField("in_denver").map("1"::equals).orElseGet(() -> row.findField("city_hit").orElse("").startsWith(city.key()));
        if (inside || found.residency() == Residency.RESIDENT) return inside && found.residency() == Residency.RESIDENT;
        return found.residency() == Residency.SUBURB || found.residency() == Residency.ELSEWHERE_IN_STATE;
    }

    Score byZip(List<NamedCsvRecord> rows, String key) {
        City city = Cities.named(key);
        ResidencyReader reader = ResidencyReader.of(city);
        Score score = Score.ZERO;
        for (NamedCsvRecord row : rows) {
            Finding found = reader.read(new Claim(null, null, null, null, row.getField("zip"), null, null, null, null, Claim.Answer.NOT_ASKED, false));
            Boolean hit = right(found, row, city);
            if (Boolean.FALSE.equals(hit)) wrong.add("zip " + key + ": " + row.getFields() + " -> " + found.residency());
            score = score.plus(hit);
        }
        return score;
    }

    private static Entry entry(NamedCsvRecord row) {
        Address address = AddressReader.read(row.getField("address"));
        return new Entry(address.street(), address.wholeNumber(), address.wholeNumber(), Parity.BOTH, address.half(), null, null, row.getField("zip"), row.getField("neighbourhood"), row.getField("in_denver").equals("1"), null, null);
    }

    private static Register registerOf(List<NamedCsvRecord> rows) {
        Register.Builder builder = new Register.Builder("permits", 1);
        rows.forEach(row -> builder.accept(entry(row)));
        return builder.done();
    }

    private Score byRegister(Register register, Function<String, String> spelling, String what) {
        Score score = Score.ZERO;
        for (NamedCsvRecord row : denver) score = score.plus(found(register, row, spelling.apply(row.getField("address")), what));
        return score;
    }

    /** Right is the very row: its street, number and neighbourhood. */
    private Boolean found(Register register, NamedCsvRecord row, String written, String what) {
        Match match = register.find(AddressReader.read(written), row.getField("zip"));
        Entry meant = entry(row);
        if (!match.how().found()) {
            wrong.add("unsure " + what + ": " + row.getField("address") + " as " + written + " -> " + match.how());
            return null;
        }
        boolean right = match.entry().street().equals(meant.street()) && match.entry().from() <= meant.from() && meant.from() <= match.entry().to() && match.entry().inCity().equals(meant.inCity());
        if (!right) wrong.add("register " + what + ": " + row.getField("address") + " as " + written + " -> " + match.entry().street().key());
        return right;
    }

    /** Ten spellings of each. */
    Score respelled() {
        Register register = registerOf(denver);
        Score score = Score.ZERO;
        for (int seed = 1; seed <= 10; seed++) score = score.and(byRegister(register, new Respelling(seed)::of, "respelled"));
        return score;
    }

    /** Every second number makes the ranges of its street and side; the others are looked up. */
    Score byHalfRanges() {
        Map<String, List<Entry>> known = new TreeMap<>();
        List<NamedCsvRecord> others = new ArrayList<>();
        for (int i = 0; i < denver.size(); i++) {
            if (i % 2 == 1) others.add(denver.get(i));
            else known.computeIfAbsent(entry(denver.get(i)).street().key() + " " + entry(denver.get(i)).from() % 2, none -> new ArrayList<>()).add(entry(denver.get(i)));
        }
        Register.Builder builder = new Register.Builder("ranges", 1);
        known.values().forEach(side -> {
            int from = side.stream().mapToInt(Entry::from).min().orElseThrow(), to = side.stream().mapToInt(Entry::to).max().orElseThrow();
            builder.accept(new Entry(side.get(0).street(), from, to, from % 2 == 0 ? Parity.EVEN : Parity.ODD, "", null, null, null, null, true, null, null));
        });
        Score score = Score.ZERO;
        for (NamedCsvRecord row : others) score = score.plus(found(builder.done(), row, row.getField("address"), "ranges"));
        return score;
    }

    /** The outlines of a city, for who compares them with something else. */
    static Atlas atlas(String key) { return Atlas.of(Cities.named(key), List.of()); }
}
