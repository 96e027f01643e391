package org.countersign.petition;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.countersign.city.City;
import org.countersign.intake.NewContact;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Again;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.Seen;
import org.countersign.platform.Words;
import org.countersign.stance.Stance;

/** The sheets of petitions on an ordinance, and the lines of one typed in: the next as soon as Enter is pressed. */
@Named
@ViewScoped
public class ContactPetitionPage implements Serializable {
    private static final int CHOICES = 200, SHOWN = 30, MOST = 100_000_000;

    @Inject PetitionSheets sheets;
    @Inject PetitionLines lines;
    @Inject Ordinances ordinances;
    @Inject transient City city;                                             // a value: the view that is kept does not need it
    private String no;
    private Long sheet;
    private List<String> numbers;
    private PetitionSheet.Said said;
    private String title;
    private Integer claimed;
    private LocalDate presented;
    private Stance stance = Stance.SUPPORT;
    private LineForm line = new LineForm();
    private String told;
    private transient List<PetitionSheet> known;
    private transient List<PetitionRow> rows;
    private transient PetitionLines.Sums sums;

    public void load() {
        if (numbers != null) return;
        numbers = ordinances.choices(List.of(), CHOICES);
        if (no != null) no = ordinance().fileNumber().value();
        if (sheet != null) said = sheets.on(ordinance()).stream().filter(each -> each.id().equals(sheet)).findFirst().orElseThrow(() -> new Missing("petition")).said();
        if (said == null) return;
        title = said.title();
        claimed = said.claimed();
        presented = said.presentedOn();
    }

    private Ordinance ordinance() { return FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance")); }

    /** A sheet was handed in. */
    public void add() {
        no = ordinances.typed("no", no).value();
        PetitionSheet made = sheets.add(ordinance(), typed());
        sheet = made.id();
        Redirect.to(getAddress());
    }

    /** What was entered of the sheet was wrong; the line that is half typed stays. */
    public void correct() {
        said = sheets.correct(ordinance(), sheet, typed()).said();
        told = words().say("petition.corrected");
    }

    private PetitionSheet.Said typed() {
        FieldErrors errors = new FieldErrors().needed("title", title).text("title", title, 300);
        if (claimed != null && (claimed < 0 || claimed > MOST)) errors.add("claimed", "field.whole", "0", String.valueOf(MOST));
        errors.throwIfAny();
        return new PetitionSheet.Said(title.strip(), claimed == null ? 0 : claimed, presented);
    }

    /** Of the sheet's own page. */
    public String getAddress() { return "/contact/petition?sheet=" + sheet + "&no=" + java.net.URLEncoder.encode(no, java.nio.charset.StandardCharsets.UTF_8); }

    public void enter() {
        Instant at = said.presentedOn() == null || said.presentedOn().isAfter(LocalDate.now(city.zone())) ? Instant.now() : said.presentedOn().atStartOfDay(city.zone()).toInstant();
        NewContact signed = line.contact(sheet, no, stance, at);
        if (lines.cameOtherwise(signed)) throw line.another();
        int number = Again.ifBrokenOff(() -> lines.enter(sheet, signed));
        told = words().say("petition.entered", String.valueOf(number));
        line = new LineForm();
        rows = null;
        sums = null;
    }

    public void takeBack(PetitionRow row) {
        lines.takeBack(new Seen(row.contact(), row.version()));
        told = words().say("petition.takenBack", String.valueOf(row.number()));
        rows = null;
        sums = null;
    }

    private static Words words() { return Words.in(FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    public List<PetitionSheet> getSheets() {
        if (known == null) known = FileNumber.read(no).flatMap(ordinances::byNumber).map(sheets::on).orElse(List.of());
        return known;
    }

    public List<PetitionRow> getRows() {
        if (rows == null) rows = lines.latest(sheet, SHOWN);
        return rows;
    }

    public PetitionLines.Sums getSums() {
        if (sums == null) sums = lines.sums(sheet);
        return sums;
    }

    public Stance[] getStances() { return Stance.values(); }

    public List<String> getNumbers() { return numbers; }

    public PetitionSheet.Said getSaid() { return said; }

    public LineForm getLine() { return line; }

    /** What happened last, in words; null: nothing yet. */
    public String getTold() { return told; }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public Long getSheet() { return sheet; }

    public void setSheet(Long sheet) { this.sheet = sheet; }

    public String getTitle() { return title; }

    public void setTitle(String title) { this.title = title; }

    public Integer getClaimed() { return claimed; }

    public void setClaimed(Integer claimed) { this.claimed = claimed; }

    public LocalDate getPresented() { return presented; }

    public void setPresented(LocalDate presented) { this.presented = presented; }

    public Stance getStance() { return stance; }

    public void setStance(Stance stance) { this.stance = stance; }
}
