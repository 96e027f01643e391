package org.countersign.tally;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.countersign.action.Standing;
import org.countersign.city.City;
import org.countersign.count.Area;
import org.countersign.count.CutOff;
import org.countersign.count.Tally;
import org.countersign.ledger.Ledger;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceRow;
import org.countersign.ordinance.Ordinances;
import org.countersign.ordinance.Ordinances.Course;
import org.countersign.ordinance.Standings;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** The latest ordinances on the desk with their tallies in small: these come after the page, and not while each would be a whole count. */
@Named
@RequestScoped
public class TallyDocketPart {
    private static final int LATEST = 5, AWAITING = 20;

    @Inject Ordinances ordinances;
    @Inject Standings standings;
    @Inject Ledger ledger;
    @Inject City city;
    private boolean counted, waiting;
    private List<Group> groups;
    private Integer awaiting;

    /**
     * Ordinances that have come equally far.
     *
     * @param folded there is something to do before these: their names will do
     * @param more how many wait for the mayor beside those that are shown
     */
    public record Group(Course course, List<Line> lines, boolean folded, int more) {}

    /** @param glance null: not counted yet @param spark its last days; null: not counted yet */
    public record Line(OrdinanceRow ordinance, Glance glance, Spark spark) {}

    /** The page is there; now the figures. */
    public void count() {
        counted = true;
        waiting = !ledger.isKept(city.zone());
        groups = null;
    }

    /** None is empty. */
    public List<Group> getGroups() {
        if (groups == null) groups = byCourse().stream().filter(group -> !group.lines().isEmpty()).toList();
        return groups;
    }

    private List<Group> byCourse() {
        List<Ordinance> awaiting = ordinances.that(Course.AWAITS_MAYOR, AWAITING), before = ordinances.that(Course.BEFORE_COUNCIL, LATEST);
        boolean open = !awaiting.isEmpty() || !before.isEmpty();
        List<Ordinance> both = Stream.concat(awaiting.stream(), before.stream()).toList();
        List<Line> lines = lines(both, counted && !waiting);                                     // on one scale
        return List.of(new Group(Course.AWAITS_MAYOR, lines.subList(0, awaiting.size()), false, getAwaiting() - awaiting.size()), new Group(Course.BEFORE_COUNCIL, lines.subList(awaiting.size(), both.size()), false, 0),
                new Group(Course.SETTLED, lines(ordinances.that(Course.SETTLED, LATEST), counted && !waiting && !open), open, 0));
    }

    private List<Line> lines(List<Ordinance> found, boolean counted) {
        List<Tally> figures = counted ? found.stream().map(each -> ledger.at(each.fileNumber(), CutOff.usual(each, city.zone()))).toList() : List.of();
        int half = Glance.half(figures);
        List<Line> each = new ArrayList<>();
        Function<Ordinance, Standing> standing = standings.of(found);
        for (int i = 0; i < found.size(); i++) each.add(line(OrdinanceRow.of(found.get(i), standing.apply(found.get(i)), words(), when()), found.get(i), counted ? figures.get(i) : null, half));
        return each;
    }

    private Line line(OrdinanceRow row, Ordinance ordinance, Tally tally, int half) {
        String context = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
        Glance glance = tally == null ? null : new Glance(tally, half, words(), new Links(context, ordinance.fileNumber(), tally.cutOff()));
        Spark spark = tally == null ? null : new Spark(ledger.trend(ordinance.fileNumber(), tally.cutOff()).latest(Spark.DAYS), words(), when());
        return new Line(row, glance, spark);
    }

    public List<Area> getAreas() { return List.of(Area.RESIDENTS, Area.OUT_OF_AREA); }

    /** How many ordinances wait for the mayor, however few are shown. */
    public int getAwaiting() {
        if (awaiting == null) awaiting = ordinances.count(Course.AWAITS_MAYOR);
        return awaiting;
    }

    /** Shown with figures. */
    public List<Group> getUnfolded() { return getGroups().stream().filter(group -> !group.folded()).toList(); }

    /** Shown by name alone. */
    public List<Group> getFolded() { return getGroups().stream().filter(Group::folded).toList(); }

    public boolean isCounted() { return counted; }

    /** The ledger is being written up: figures come when it is kept. */
    public boolean isWaiting() { return waiting; }

    public String getCity() { return city.name(); }

    public String getToday() { return when().day(LocalDate.now(city.zone())); }

    private When when() { return new When(city.zone(), locale()); }

    private static Words words() { return Words.in(locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
