package org.countersign.tally;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.contact.SetAsideReason;
import org.countersign.count.Area;
import org.countersign.count.Cell;
import org.countersign.count.CutOff;
import org.countersign.count.Report;
import org.countersign.count.Side;
import org.countersign.count.Tallies;
import org.countersign.count.Tally;
import org.countersign.count.TallyCsv;
import org.countersign.http.Csv;
import org.countersign.intake.Channel;
import org.countersign.ledger.Ledger;
import org.countersign.ordinance.ActionRow;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/** The answer: what the count says of one ordinance at a cut-off. No personal data; every role reads it. Without an ordinance, which there are. */
@Named
@RequestScoped
public class TallyShowPage {
    private static final int CHOICES = 50;
    private static final String CSV = "csv";

    @Inject Ordinances ordinances;
    @Inject Ledger ledger;
    @Inject Tallies tallies;
    @Inject TallyChoicePart choice;
    @Inject City city;
    private String no;
    private String asOf;
    private String as;
    private Ordinance ordinance;
    private Report report;
    private TallyView view;
    private Picture signature;
    private Picture hearing;
    private Picture campaign;
    private List<Ordinance> choices;

    public void load() {
        if (no == null || no.isBlank()) return;
        Ordinance found = FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance"));
        report = choice.isAny() ? tallies.report(found.fileNumber(), cutOff(found), choice.read(found.fileNumber())) : ledger.report(found.fileNumber(), cutOff(found));
        ordinance = found;                                                     // where a day cannot be read there is nothing to show, and a choice of ordinances
        if (CSV.equals(as)) download();
        view = new TallyView(report, words(), new Links(context(), ordinance.fileNumber(), report.tally().cutOff(), choice.getAddress()), city);
        signature = view.signature();
        hearing = view.hearing();
        campaign = view.campaign();
    }

    private CutOff cutOff(Ordinance of) {
        if (asOf == null || asOf.isBlank()) return CutOff.usual(of, city.zone());
        return CutOff.read(TallyLivePart.NOW.equals(asOf) ? "" : asOf, city.zone());
    }

    /** The figures as a file, in place of the page. */
    private void download() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseContentType(Csv.TYPE);
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"tally-" + ordinance.fileNumber().value().replaceAll("[^\\w.-]", "_") + (choice.isAny() ? "-part-" : "-") + getDay() + ".csv\"");
        try {
            external.getResponseOutputWriter().write(TallyCsv.of(report, choice.part()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    public Ordinance getOrdinance() { return ordinance; }

    /** Where none is asked for, or what is asked of it cannot be read. */
    public List<Ordinance> getChoices() {
        if (choices == null) choices = ordinances.find("", Long.MAX_VALUE, CHOICES);
        return choices;
    }

    public Tally getTally() { return report.tally(); }

    public TallyView getView() { return view; }

    public Picture getSignature() { return signature; }

    public Picture getHearing() { return hearing; }

    public Picture getCampaign() { return campaign; }

    public List<TallyView.Line> getPeopleTable() { return view.table(Cell.What.PEOPLE, report.tally().people().matrix()); }

    public List<TallyView.Line> getContactTable() { return view.table(Cell.What.CONTACTS, report.tally().contacts().matrix()); }

    public int getDefinition() { return Tally.DEFINITION; }

    /** The cut-off as people say it. */
    public String getMoment() { return report.tally().cutOff().say(words(), when()); }

    /** For the field: the day that is counted last. */
    public String getDay() {
        CutOff cutOff = report.tally().cutOff();
        return cutOff.wholeDay().orElseGet(() -> cutOff.inTheCity().toLocalDate()).toString();
    }

    /** The last that happened, in words. */
    public String getLatest() {
        return ordinance.latestAction().map(action -> words().say("tally.latest", words().say("ordinance.action." + action.type()), when().day(action.at())))
                .orElseGet(() -> words().say("ordinance.noAction"));
    }

    /** When the mayor acted; empty: not yet. */
    public String getDecided() { return ordinance.decision().map(action -> ActionRow.when(action, when())).orElse(""); }

    public When when() { return new When(city.zone(), locale()); }

    public List<Residency> getResidencies() { return Arrays.asList(Residency.values()); }

    public List<Area> getAreas() { return Arrays.asList(Area.values()); }

    public List<Stance> getStances() { return Picture.ORDER; }

    /** What stands beside the bars. */
    public List<Stance> getBeside() { return Picture.BESIDE; }

    public List<Side> getSides() { return Arrays.asList(Side.values()); }

    public List<Channel> getChannels() { return List.copyOf(report.contacts().keySet()); }

    /** The strongest first. */
    public List<ResidencyEvidence> getEvidence() {
        return Arrays.stream(ResidencyEvidence.values()).sorted(Comparator.reverseOrder()).toList();
    }

    public List<SetAsideReason> getReasons() { return Arrays.asList(SetAsideReason.values()); }

    private static Words words() { return Words.in(locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    private static String context() { return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath(); }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public String getAsOf() { return asOf; }

    public void setAsOf(String asOf) { this.asOf = asOf; }

    public String getAs() { return as; }

    public void setAs(String as) { this.as = as; }
}
