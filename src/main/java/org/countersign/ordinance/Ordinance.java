package org.countersign.ordinance;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.action.Needs;
import org.countersign.action.Periods;
import org.countersign.action.Standing;
import org.countersign.action.StandingReader;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Stored;

/**
 * A measure before the council, from its filing to what the mayor did with it; the class holds any matter (domain.md). It is made with
 * its file number, which never changes, described, given versions, and collects actions; none of these is ever taken away.
 */
@Entity
@Table(name = "ordinance")                                                // MariaDB on Linux tells table names apart by case
public class Ordinance extends Stored {
    @Column(name = "file_number") private FileNumber fileNumber;
    @Column(name = "file_number", insertable = false, updatable = false) private String printedNumber;    // the same as text, to search in
    private String title;
    private String summary;
    @Column(name = "measure_class") private MeasureClass measureClass;
    @Column(name = "recorded_at") private Instant recordedAt;
    @Column(name = "recorded_by") private String recordedBy;

    @ElementCollection @CollectionTable(name = "ordinance_nickname", joinColumns = @JoinColumn(name = "ordinance_id"))
    @OrderColumn(name = "seq") @Column(name = "nickname")
    private List<String> nicknames = new ArrayList<>();

    @ElementCollection @CollectionTable(name = "ordinance_sponsor", joinColumns = @JoinColumn(name = "ordinance_id"))
    @OrderColumn(name = "seq") @Column(name = "sponsor")
    private List<String> sponsors = new ArrayList<>();

    @ElementCollection @CollectionTable(name = "ordinance_reason", joinColumns = @JoinColumn(name = "ordinance_id")) @Column(name = "code")
    private Set<String> reasons = new TreeSet<>();

    @OneToMany(mappedBy = "ordinance", cascade = CascadeType.PERSIST) @OrderBy("id")
    private List<OrdinanceVersion> versions = new ArrayList<>();

    @OneToMany(mappedBy = "ordinance", cascade = CascadeType.PERSIST) @OrderBy("at, id")
    private List<OrdinanceAction> actions = new ArrayList<>();

    protected Ordinance() {}                                                 // for JPA only

    public Ordinance(FileNumber fileNumber, Described as, String by, Instant now) {
        this.fileNumber = fileNumber;
        recordedBy = by;
        recordedAt = now;
        describe(as);
    }

    public void describe(Described as) {
        title = as.title();
        summary = as.summary();
        measureClass = as.measureClass();
        refill(nicknames, as.nicknames());
        refill(sponsors, as.sponsors());
    }

    private static void refill(List<String> kept, List<String> told) {
        if (kept.equals(told)) return;
        kept.clear();
        kept.addAll(told);
    }

    /** @throws Refused where a version has this label, in whatever case */
    public OrdinanceVersion add(OrdinanceVersion.Wording wording) {
        if (versions.stream().anyMatch(version -> version.label().equalsIgnoreCase(wording.label())))
            throw new Refused("ordinance.version.exists", wording.label());
        OrdinanceVersion version = new OrdinanceVersion(this, wording);
        versions.add(version);
        return version;
    }

    public OrdinanceAction record(Deed deed, String by, Instant now) {
        OrdinanceAction action = new OrdinanceAction(this, deed, by, now);
        actions.add(action);
        actions.sort(Comparator.comparing(OrdinanceAction::at));
        return action;
    }

    /** @throws Missing where this ordinance has no such action */
    public OrdinanceAction action(long id) {
        return actions.stream().filter(action -> action.id() != null && action.id() == id).findFirst().orElseThrow(() -> new Missing("action"));
    }

    /** @throws Missing where this ordinance has no such version */
    public OrdinanceVersion version(long id) {
        return versions.stream().filter(version -> version.id() != null && version.id() == id).findFirst().orElseThrow(() -> new Missing("version"));
    }

    /** Fetches what is fetched late, for readers that come after the transaction. */
    void load() { Stream.of(nicknames, sponsors, reasons, versions, actions).forEach(Collection::size); }

    /** Whether nothing is to be done on it any more, as {@link Ordinances.Course#SETTLED} asks of many. */
    public boolean settled() { return actions.stream().anyMatch(action -> !action.isSuperseded() && ActionType.SETTLES.contains(action.type())); }

    /** When the mayor acted: the first signature, veto, line-item veto or lapse into law that stands (counting.md, rule 13). */
    public Optional<Instant> decidedAt() { return decision().map(OrdinanceAction::at); }

    /** With which the mayor acted; none: not yet. */
    public Optional<OrdinanceAction> decision() {
        return actions.stream().filter(action -> action.type().decides() && !action.isSuperseded()).min(Comparator.comparing(OrdinanceAction::at));
    }

    /** How far it has come, by what is recorded. @param zone of the city */
    public Standing standing(ZoneId zone) { return standing(zone, Needs.PASSAGE); }

    /** The same by a rule that tells how often it is to be voted. */
    public Standing standing(ZoneId zone, Needs needs) { return StandingReader.read(standing(), zone, measureClass.isOfMayor() ? Needs.MAYOR_ALONE : needs); }

    /** What parts the contacts it brought. @param zone of the city */
    public Periods periods(ZoneId zone) { return Periods.of(standing(), zone); }

    private List<Deed> standing() { return actions.stream().filter(action -> !action.isSuperseded()).map(OrdinanceAction::deed).toList(); }

    /** The last thing that happened and stands. */
    public Optional<OrdinanceAction> latestAction() {
        return actions.stream().filter(action -> !action.isSuperseded()).reduce((earlier, later) -> later);
    }

    public FileNumber fileNumber() { return fileNumber; }

    public String title() { return title; }

    /** null: none yet. */
    public String summary() { return summary; }

    public MeasureClass measureClass() { return measureClass; }

    public List<String> nicknames() { return List.copyOf(nicknames); }

    public List<String> sponsors() { return List.copyOf(sponsors); }

    public Described described() { return new Described(title, nicknames(), summary, sponsors(), measureClass); }

    /** The reason codes people gave so far, in alphabetical order; intake adds to them. */
    public List<String> reasons() { return reasons.stream().sorted().toList(); }

    public List<OrdinanceVersion> versions() { return List.copyOf(versions); }

    /** By the time they happened, those superseded among them. */
    public List<OrdinanceAction> actions() { return List.copyOf(actions); }

    public Instant recordedAt() { return recordedAt; }

    public String recordedBy() { return recordedBy; }
}
