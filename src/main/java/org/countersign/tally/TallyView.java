package org.countersign.tally;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.countersign.count.Area;
import org.countersign.count.Cell;
import org.countersign.count.Matrix;
import org.countersign.count.Profile.Mark;
import org.countersign.count.Report;
import org.countersign.count.Side;
import org.countersign.count.Tally;
import org.countersign.intake.Channel;
import org.countersign.platform.Words;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/** A report as its page shows it: pictures, sentences, and each number with the list behind it. */
public record TallyView(Report report, Words words, Links links, City city) {
    /** No percentage of fewer (rule 14). */
    private static final int LEAST_BASE = 20;
    private static final int MOST_REASONS = 12;
    private static final List<Mark> HEARING = List.of(Mark.TESTIFIED, Mark.CONTACTED_OTHERWISE);
    private static final List<Mark> CAMPAIGN = List.of(Mark.INDIVIDUAL, Mark.THROUGH_CAMPAIGN);

    private Tally tally() { return report.tally(); }

    private Matrix<Stance> everyone() { return tally().people().matrix(); }

    /** Where they live, as the head of a row says it. @param place a residency or an area */
    public String place(String place) { return words.say("tally.place." + place, city.name(), city.stateName()); }

    /** Residents first, then out of area, then unplaced, each place in its row. */
    Picture signature() {
        List<Set<Residency>> each = Stream.of(Residency.values()).<Set<Residency>>map(EnumSet::of).toList();
        Picture picture = new Picture(Picture.half(Picture.largestSide(everyone(), each)), words, links);
        picture.row("lead", Residency.RESIDENT.name(), Area.RESIDENTS.residencies(), of(Residency.RESIDENT.name(), everyone(), ""));
        for (Area area : List.of(Area.OUT_OF_AREA, Area.UNPLACED)) {
            picture.group(place(area.name()), everyone().rows(area.residencies()), links.to("PEOPLE", area.name(), "", ""));
            for (Residency one : area.residencies()) picture.row("sub", one.name(), EnumSet.of(one), of(one.name(), everyone(), ""));
        }
        return picture;
    }

    Picture hearing() { return compared(HEARING); }

    Picture campaign() { return compared(CAMPAIGN); }

    /** Groups of people, one below the other, on the one scale of hearing and campaign. */
    private Picture compared(List<Mark> marks) {
        List<Set<Residency>> areas = Stream.of(Area.values()).map(Area::residencies).toList();
        int largest = Stream.concat(HEARING.stream(), CAMPAIGN.stream()).mapToInt(mark -> Picture.largestSide(report.people().get(mark), areas)).max().orElse(0);
        Picture picture = new Picture(Picture.half(largest), words, links);
        for (Mark mark : marks) {
            Matrix<Stance> matrix = report.people().get(mark);
            picture.group(words.say("tally.mark." + mark), matrix.total(), links.to("PEOPLE", "", "", mark.name()));
            for (Area area : Area.values())
                picture.row(area == Area.RESIDENTS ? "sub rs" : "sub", area.name(), area.residencies(), of(area.name(), matrix, mark.name()));
        }
        return picture;
    }

    private Picture.Of of(String place, Matrix<Stance> matrix, String mark) { return new Picture.Of(matrix, place(place), mark); }

    /** What the picture says first, in a sentence each. */
    public String inWords(Area area) {
        Set<Residency> here = area.residencies();
        return words.say("tally.read." + area, everyone().rows(here), everyone().of(here, Side.OPPOSE_SIDE.stances()), everyone().of(here, EnumSet.of(Stance.OPPOSE_UNLESS_AMENDED)),
                everyone().of(here, Side.SUPPORT_SIDE.stances()), everyone().of(here, EnumSet.of(Stance.SUPPORT_IF_AMENDED)), everyone().of(here, Side.NEITHER.stances()));
    }

    /** Percentages of the residents and of those out of area, each with its base; empty where there are too few. */
    public List<String> getShares() {
        return Stream.of(Area.RESIDENTS, Area.OUT_OF_AREA).filter(area -> everyone().rows(area.residencies()) >= LEAST_BASE).map(this::share).toList();
    }

    private String share(Area area) {
        double base = everyone().rows(area.residencies());
        return words.say("tally.share." + area, everyone().rows(area.residencies()), everyone().of(area.residencies(), Side.OPPOSE_SIDE.stances()) / base,
                everyone().of(area.residencies(), Side.SUPPORT_SIDE.stances()) / base, everyone().of(area.residencies(), Side.NEITHER.stances()) / base);
    }

    /** Contacts with a known sender. */
    public int getIdentified() { return tally().contacts().total() - tally().contacts().unidentified(); }

    public String getHearingSum() {
        Tally.Hearing hearing = tally().hearing();
        return words.say("tally.hearing.sum", hearing.testified(), hearing.contactedOtherwise(), hearing.both(), tally().people().total());
    }

    public int getSetAside() { return tally().leftOut().setAside().values().stream().mapToInt(Integer::intValue).sum(); }

    /** A row of a plain table; its last figure is the sum of the others. */
    public record Line(String style, String label, List<Picture.Figure> figures) {}

    /** Residency by stance as a plain table, with a sum after the places out of area and one after the unplaced. */
    List<Line> table(Cell.What what, Matrix<Stance> matrix) {
        List<Line> lines = new ArrayList<>();
        for (Area area : Area.values()) {
            for (Residency one : area.residencies()) lines.add(line(area == Area.RESIDENTS ? "lead" : "", what, one.name(), EnumSet.of(one), matrix));
            if (area != Area.RESIDENTS) lines.add(line("sum", what, area.name(), area.residencies(), matrix));
        }
        return lines;
    }

    private Line line(String style, Cell.What what, String place, Set<Residency> where, Matrix<Stance> matrix) {
        List<Picture.Figure> figures = new ArrayList<>();
        for (Stance stance : Picture.ORDER) figures.add(new Picture.Figure(matrix.of(where, EnumSet.of(stance)), links.to(what.name(), place, stance.name(), "")));
        figures.add(new Picture.Figure(matrix.rows(where), links.to(what.name(), place, "", "")));
        return new Line(style, place(place), figures);
    }

    /** People or contacts in all. */
    public Picture.Figure figure(String what) {
        return new Picture.Figure(what.equals("PEOPLE") ? tally().people().total() : tally().contacts().total(), links.to(what, "", "", ""));
    }

    public Picture.Figure evidence(Residency place, ResidencyEvidence evidence) {
        return new Picture.Figure(tally().people().evidence().of(place, evidence), links.to("PEOPLE", place.name(), "", evidence.name()));
    }

    /** The evidence of a place as one bar, the strongest first; all rows on one scale. */
    public String evidenceBar(Residency place) {
        double most = Math.max(1, Stream.of(Residency.values()).mapToInt(each -> everyone().row(each)).max().orElse(1)), from = 0;
        StringBuilder bar = new StringBuilder("<svg class=\"dv\" height=\"20\" aria-hidden=\"true\">");
        for (int i = ResidencyEvidence.values().length - 1; i >= 0; i--) {
            double width = tally().people().evidence().of(place, ResidencyEvidence.values()[i]) * 100 / most;
            if (width > 0) bar.append("<rect x=\"").append(Bar.number(from)).append("%\" y=\"4\" width=\"").append(Bar.number(width)).append("%\" height=\"12\" class=\"e").append(i).append("\"/>");
            from += width;
        }
        return bar.append("</svg>").toString();
    }

    public Picture.Figure channel(Channel channel, Area area, Side side) {
        return new Picture.Figure(report.contacts().get(channel).of(area.residencies(), side.stances()), links.to("CONTACTS", area.name(), side.name(), channel.name()));
    }

    /** The people so marked. */
    public Picture.Figure marked(String mark) { return new Picture.Figure(report.people().get(Mark.valueOf(mark)).total(), links.to("PEOPLE", "", "", mark)); }

    /** The reasons given most; {@link #getMoreReasons} are folded away. */
    public List<String> getReasons() { return report.reasons().most(MOST_REASONS); }

    public List<String> getMoreReasons() { return report.reasons().most(report.reasons().size()).stream().skip(MOST_REASONS).toList(); }

    public Picture.Figure reason(String code, Side side) {
        return new Picture.Figure(report.reasons().of(code, side), links.to("CONTACTS", "", side.name(), Cell.REASON + code));
    }

    public Picture.Figure reason(String code) { return new Picture.Figure(report.reasons().total(code), links.to("CONTACTS", "", "", Cell.REASON + code)); }

    public Picture.Figure areaContacts(Area area, Side side) {
        return new Picture.Figure(tally().contacts().matrix().of(area.residencies(), side.stances()), links.to("CONTACTS", area.name(), side.name(), ""));
    }
}
