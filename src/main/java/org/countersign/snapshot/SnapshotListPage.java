package org.countersign.snapshot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** The snapshots of one ordinance: which there are, one more, one as a file, and what became of one in another or until now. */
@Named
@RequestScoped
public class SnapshotListPage {
    private static final int MOST = 200;
    private static final String NOW = "now";

    @Inject Snapshots snapshots;
    @Inject Ordinances ordinances;
    @Inject City city;
    private String no;
    private String asOf;
    private Long file;
    private Long from;
    private String to;
    private Ordinance ordinance;
    private List<Snapshot> rows;
    private Snapshot tampered;
    private Difference difference;

    public void load() throws IOException {
        ordinance = FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance"));
        rows = snapshots.of(ordinance.fileNumber(), MOST);
        if (file != null) download();
        else if (from != null) compare();
    }

    private void compare() {
        tampered = Stream.of(from, other()).filter(Objects::nonNull).map(id -> snapshots.one(ordinance.fileNumber(), id)).filter(each -> !each.intact()).findFirst().orElse(null);
        if (tampered == null) difference = snapshots.difference(ordinance.fileNumber(), from, other());
    }

    private Long other() {
        if (to == null || to.isBlank() || to.equals(NOW)) return null;
        if (!to.matches("[1-9]\\d{0,17}")) throw new Missing("snapshot");
        return Long.valueOf(to);
    }

    private void download() throws IOException {
        Snapshot snapshot = snapshots.one(ordinance.fileNumber(), file);
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseContentType("application/json;charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"snapshot-" + file + ".json\"");
        external.getResponseOutputWriter().write(SnapshotFile.of(snapshot, snapshots.text(ordinance.fileNumber(), file)));
        FacesContext.getCurrentInstance().responseComplete();
    }

    public void make() {
        snapshots.make(FileNumber.read(no).orElseThrow(() -> new Missing("ordinance")), CutOff.read(asOf, city.zone()));
        Redirect.to("/snapshot/list", "no", no);
    }

    public Ordinance getOrdinance() { return ordinance; }

    public List<Snapshot> getRows() { return rows; }

    public boolean isMayMake() { return snapshots.mayBeMade(); }

    /** One of those that were to be compared; null: both are as they were made. */
    public Snapshot getTampered() { return tampered; }

    public boolean isCompared() { return difference != null; }

    /** Such as "41 more people, 3 changed sides, 2 merged". */
    public String getSaid() { return difference.say(words()); }

    public List<Figure> getFigures() { return difference.figures(); }

    public String say(Figure figure) { return figure.say(words()); }

    /** The numbers of the two, as they stand in the heading; null: now. */
    public Long getOtherId() { return other(); }

    /** As a choice, such as "7: 6 March 2026, 5:00 pm". */
    public String named(Snapshot snapshot) { return snapshot.id() + ": " + cutOff(snapshot); }

    public String cutOff(Snapshot snapshot) { return snapshot.cutOff().say(words(), when()); }

    public When when() { return new When(city.zone(), locale()); }

    private static Words words() { return Words.in(locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public String getAsOf() { return asOf; }

    public void setAsOf(String asOf) { this.asOf = asOf; }

    public Long getFile() { return file; }

    public void setFile(Long file) { this.file = file; }

    public Long getFrom() { return from; }

    public void setFrom(Long from) { this.from = from; }

    public String getTo() { return to; }

    public void setTo(String to) { this.to = to; }
}
