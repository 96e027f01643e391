package org.countersign.memo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.backlog.Uncounted;
import org.countersign.count.Area;
import org.countersign.count.Matrix;
import org.countersign.count.Profile.Mark;
import org.countersign.count.Side;
import org.countersign.count.Tally;
import org.countersign.count.Trend;
import org.countersign.district.PlaceRow;
import org.countersign.media.EventKind;
import org.countersign.media.Telling;
import org.countersign.memo.Memo.Beside;
import org.countersign.memo.Memo.Figure;
import org.countersign.memo.Memo.Grid;
import org.countersign.memo.Memo.Line;
import org.countersign.memo.Memo.Piece;
import org.countersign.memo.Memo.Section;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/** The figures of the memo in words, tables and two drawings: all out of the tally, in its order (screens.md), residents first. */
record MemoCounts(Facts facts, Words words, When when) {
    static final List<Stance> ORDER = List.of(Stance.OPPOSE, Stance.OPPOSE_UNLESS_AMENDED, Stance.SUPPORT_IF_AMENDED, Stance.SUPPORT, Stance.NEUTRAL, Stance.UNCLEAR, Stance.NO_POSITION);
    private static final List<Side> SIDES = List.of(Side.OPPOSE_SIDE, Side.SUPPORT_SIDE, Side.NEITHER);
    private static final int DISTRICTS = 18, STATEMENTS = 4, STATEMENT = 110;
    private static final Set<Residency> RESIDENTS = Area.RESIDENTS.residencies();

    private Tally tally() { return facts.tally(); }

    private Matrix<Stance> everyone() { return tally().people().matrix(); }

    private String n(int number) { return words.say("memo.n", number); }

    Section people() {
        List<Grid.Row> rows = new ArrayList<>(Stream.of(Residency.values()).filter(Residency::placed).map(each -> row(words.say("memo.place." + each, facts.city().stateName()), EnumSet.of(each), each == Residency.RESIDENT)).toList());
        rows.add(row(words.say("memo.place.UNPLACED"), Area.UNPLACED.residencies(), false));
        List<String> head = new ArrayList<>(List.of(words.say("memo.people.each")));
        ORDER.forEach(stance -> head.add(words.say("memo.stance." + stance)));
        head.add(words.say("memo.people"));
        List<Piece> pieces = new ArrayList<>(List.of(new Grid(head, rows)));
        if (tally().people().total() > 0) pieces.add(bars());
        pieces.add(Line.of(behind()));
        pieces.add(Line.small(words.say("stance.means")));
        return new Section(words.say("memo.tally"), pieces);
    }

    private Grid.Row row(String name, Set<Residency> where, boolean lead) {
        List<String> cells = new ArrayList<>(ORDER.stream().map(stance -> n(everyone().of(where, Set.of(stance)))).toList());
        cells.add(n(everyone().rows(where)));
        return new Grid.Row(name, cells, lead);
    }

    private Figure bars() {
        List<MemoPicture.Bar> bars = Stream.of(Area.values()).map(area -> new MemoPicture.Bar(words.say("memo.place." + area), area.residencies())).toList();
        String said = bars.stream().map(bar -> bar.name() + ": " + words.say("memo.bar", of(bar, Stance.OPPOSE), of(bar, Stance.OPPOSE_UNLESS_AMENDED), of(bar, Stance.SUPPORT_IF_AMENDED), of(bar, Stance.SUPPORT))).collect(Collectors.joining(". "));
        return new Figure(MemoPicture.bars(everyone(), bars, List.of(words.say("memo.stance.OPPOSE"), words.say("memo.stance.SUPPORT")), said, this::n), said);
    }

    private int of(MemoPicture.Bar bar, Stance stance) { return everyone().of(bar.where(), Set.of(stance)); }

    private String behind() {
        Tally.People people = tally().people();
        if (tally().contacts().total() == 0) return words.say("memo.nobody");
        return words.say("memo.behind", people.total(), tally().contacts().total(), tally().contacts().unidentified(), people.households(), people.throughCampaign());
    }

    Section residents() {
        Matrix<Stance> own = facts.report().people().get(Mark.INDIVIDUAL), campaign = facts.report().people().get(Mark.THROUGH_CAMPAIGN);
        List<String> head = List.of(words.say("memo.residents.n", everyone().rows(RESIDENTS)), words.say("memo.stance.OPPOSE"), words.say("memo.stance.OPPOSE_UNLESS_AMENDED"), words.say("memo.stance.SUPPORT_IF_AMENDED"), words.say("memo.stance.SUPPORT"), words.say("memo.neither"));
        Grid table = new Grid(head, List.of(split(words.say("memo.individual"), own), split(words.say("memo.campaign"), campaign)));
        String evidence = IntStream.iterate(ResidencyEvidence.values().length - 1, i -> i >= 0, i -> i - 1).mapToObj(i -> ResidencyEvidence.values()[i]).filter(each -> tally().people().evidence().of(Residency.RESIDENT, each) > 0)
                .map(each -> words.say("residency.evidence." + each) + " " + n(tally().people().evidence().of(Residency.RESIDENT, each))).collect(Collectors.joining(", "));
        return new Section(words.say("memo.residents"), table, Line.small(words.say("memo.evidence", evidence.isEmpty() ? "–" : evidence)));
    }

    private Grid.Row split(String name, Matrix<Stance> of) {
        List<String> cells = new ArrayList<>(ORDER.subList(0, 4).stream().map(stance -> n(of.of(RESIDENTS, Set.of(stance)))).toList());
        cells.add(n(of.of(RESIDENTS, Side.NEITHER.stances())));
        return new Grid.Row(name, cells, false);
    }

    Section trend() {
        if (facts.trend().empty()) return new Section(words.say("memo.trend.day"), Line.of(words.say("memo.trend.none")));
        Occasions occasions = Occasions.of(facts, words, when);
        Trend shown = occasions.course(facts.trend()).readable();
        List<String> legend = new ArrayList<>();
        for (int i = 0; i < occasions.all().size(); i++) legend.add(MemoPicture.letter(i) + " " + occasions.all().get(i).what() + " " + when.shortDay(occasions.all().get(i).day()));
        String said = words.say("memo.trend.said", when.shortDay(facts.trend().first()), when.shortDay(facts.trend().last()), facts.trend().total(), facts.trend().between(facts.trend().first(), facts.trend().last()).rows(RESIDENTS), shown.parts().stream().mapToInt(Matrix::total).max().orElse(0));
        List<Piece> pieces = new ArrayList<>(List.of(new Figure(MemoPicture.trend(shown, RESIDENTS, occasions.all().stream().map(Occasions.Occasion::day).toList(), said, this::n), said), Line.small(words.say("memo.trend.range", when.shortDay(shown.first()), when.shortDay(shown.last())))));
        if (!legend.isEmpty()) pieces.add(Line.small(String.join(" · ", legend)));
        occasions.windows().ifPresent(windows -> pieces.add(Line.small(words.say("memo.windows", windows.days(), MemoPicture.letter(occasions.index(windows.around())), contacts(windows.from(), windows.around().minusDays(1)), residents(windows.from(), windows.around().minusDays(1)),
                contacts(windows.around(), windows.to()), residents(windows.around(), windows.to())))));
        return new Section(shown.weeks() == 0 ? words.say("memo.trend.day") : words.say("memo.trend.week", shown.weeks()), pieces);
    }

    private int contacts(LocalDate from, LocalDate to) { return facts.trend().between(from, to).total(); }

    private int residents(LocalDate from, LocalDate to) { return facts.trend().between(from, to).rows(RESIDENTS); }

    Section districts() {
        List<PlaceRow> all = facts.districts().getOrDefault(when.locale().getLanguage(), List.of());
        if (all.isEmpty()) return new Section(words.say("memo.districts"), Line.of(words.say("memo.districts.none")));
        PlaceRow last = all.get(all.size() - 1);
        List<PlaceRow> shown = all.size() <= DISTRICTS ? all : Stream.concat(all.subList(0, all.size() - 1).stream().limit(DISTRICTS - 1), Stream.of(last)).toList();
        List<Piece> pieces = new ArrayList<>();
        int half = (shown.size() + 1) / 2;
        pieces.add(shown.size() < 5 ? places(shown) : new Beside(places(shown.subList(0, half)), places(shown.subList(half, shown.size()))));
        pieces.add(Line.small(words.say("memo.side.rule")));
        if (!shown.stream().allMatch(PlaceRow::whole)) pieces.add(Line.small(words.say("memo.districts.hidden")));
        if (shown.size() < all.size()) pieces.add(Line.small(words.say("memo.districts.more", all.size() - shown.size())));
        return new Section(words.say("memo.districts"), pieces);
    }

    private Grid places(List<PlaceRow> rows) {
        List<String> head = new ArrayList<>(List.of(words.say("memo.place")));
        SIDES.forEach(side -> head.add(words.say("memo.side." + side)));
        return new Grid(head, rows.stream().map(row -> new Grid.Row(Clip.to(28, row.name()), SIDES.stream().map(side -> row.of(side) == null ? words.say("district.hidden") : n(row.of(side))).toList(), false)).toList());
    }

    Section apart() {
        List<Piece> pieces = new ArrayList<>();
        Tally.Petitions petitions = tally().petitions();
        pieces.add(Line.of(words.say("memo.petitions"), petitions.claimed() == 0 && petitions.lines() == 0 ? words.say("memo.none") : words.say("memo.petitions.n", petitions.claimed(), petitions.lines(), petitions.distinct())));
        Map<Stance, Integer> organisations = new LinkedHashMap<>();
        ORDER.forEach(stance -> organisations.put(stance, (int) tally().organisations().stream().filter(each -> each.stance() == stance).count()));
        String said = organisations.entrySet().stream().filter(each -> each.getValue() > 0).map(each -> n(each.getValue()) + " " + words.say("stance." + each.getKey()).toLowerCase(when.locale())).collect(Collectors.joining(", "));
        pieces.add(Line.of(words.say("memo.organisations"), said.isEmpty() ? words.say("memo.none") : said));
        List<Telling> statements = facts.events().stream().filter(event -> event.kind().isStatement()).toList();
        if (statements.isEmpty()) pieces.add(Line.of(words.say("memo.officials"), words.say("memo.none")));
        statements.subList(Math.max(0, statements.size() - STATEMENTS), statements.size()).forEach(each -> pieces.add(official(each)));
        return new Section(words.say("memo.apart"), pieces);
    }

    private Line official(Telling told) {
        String lean = told.particulars().stand().leaning() == null ? "" : " · " + words.say("media.leaning." + told.particulars().stand().leaning());
        String speaker = told.kind() == EventKind.MAYOR_STATEMENT ? "MAYOR" : told.particulars().stand().speaker() == null ? null : told.particulars().stand().speaker().name();
        String role = speaker == null ? null : words.say("media.speaker." + speaker);
        String who = told.person() == null ? role == null ? words.say("media.person.unknown") : role : Clip.to(50, told.person()) + (role == null ? "" : " (" + role + ")");
        return new Line("", List.of(Memo.Said.told(who), Memo.Said.of((told.day() == null ? "" : ", " + when.shortDay(told.day())) + ": "), Memo.Said.told(Clip.to(STATEMENT, told.headline()), when.locale().getLanguage().equals("en") ? null : "en"), Memo.Said.of(lean)), false);
    }

    /** What to read with care, after the sentence that opens it. */
    String care() {
        Tally.LeftOut out = tally().leftOut();
        int setAside = out.setAside().values().stream().mapToInt(Integer::intValue).sum();
        List<String> all = new ArrayList<>(List.of(words.say("memo.care.leftOut", out.afterCutOff(), out.suggested(), out.uncoded(), setAside)));
        all.add(words.say("memo.care.uncounted", uncounted(Uncounted.Kind.VOICEMAIL), uncounted(Uncounted.Kind.MAIL)));
        all.add(words.say("memo.care.unplaced", everyone().rows(Area.UNPLACED.residencies()), tally().people().total(), tally().people().changedSides(), tally().people().nameOnly()));
        all.add(words.say("memo.care.campaigns"));
        if (!facts.prepared().oppose().isEmpty()) all.add(words.say("memo.care.quotes"));
        return String.join(" ", all);
    }

    private int uncounted(Uncounted.Kind kind) { return facts.uncounted().stream().filter(each -> each.kind() == kind).mapToInt(Uncounted::howMany).sum(); }
}
