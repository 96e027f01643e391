package org.countersign.memo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.http.Csv;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinances;
import org.countersign.paper.Paper;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** The memo of a measure: as a draft on the live counts or as it was made final, in either language, to read, print and take away. */
@Named
@RequestScoped
public class SigningMemoPage {
    private static final String PDF = "pdf", HTML = "html", CSV = "csv";

    @Inject Memos memos;
    @Inject Finals finals;
    @Inject Briefs briefs;
    @Inject Ordinances ordinances;
    @Inject City city;
    private String no;
    private Long id;
    private String language;
    private String as;
    private String paper;
    private String asOf;
    private Final shown;
    private Printed printed;
    private List<Final> all;

    /** What was tampered with is shown as that, and handed to nobody as a memo. */
    public void load() throws IOException {
        if (isTampered()) return;
        if (CSV.equals(as) && getShown() == null) {
            send(Csv.TYPE, "figures.csv", memos.csv(number(), cutOff(), reading()).getBytes(StandardCharsets.UTF_8));
            return;
        }
        printed();
        if (PDF.equals(as)) pdf(printed().sheet(Paper.read(paper)));
        if (HTML.equals(as)) send("text/html;charset=UTF-8", "page.html", printed().html().getBytes(StandardCharsets.UTF_8));
    }

    /** A memo that does not fit is no address that leads nowhere: its page says what to do. */
    private void pdf(Optional<byte[]> sheet) throws IOException {
        if (sheet.isPresent()) send("application/pdf", Paper.read(paper).size() + ".pdf", sheet.get());
        else FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Words.in(FacesContext.getCurrentInstance().getViewRoot().getLocale()).say(Printed.TOO_LONG), null));
    }

    /** Made once for a page. */
    private Printed printed() {
        if (printed == null) printed = getShown() == null ? memos.draft(number(), cutOff(), reading()) : finals.printed(number(), getShown(), reading());
        return printed;
    }

    /** A draft has whatever cut-off is asked for. */
    private CutOff cutOff() { return asOf != null && !asOf.isBlank() ? CutOff.read(asOf, city.zone()) : CutOff.usual(ordinances.byNumber(number()).orElseThrow(() -> new Missing("ordinance")), city.zone()); }

    private void send(String type, String ending, byte[] bytes) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseContentType(type);
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"memo-" + no.replaceAll("[^\\w.-]", "_") + "-" + reading().getLanguage() + "-" + ending + "\"");
        external.getResponseOutputStream().write(bytes);
        FacesContext.getCurrentInstance().responseComplete();
    }

    public void make() {
        Final made = memos.make(number(), cutOff());
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        Redirect.to(external.encodeRedirectURL(external.getRequestContextPath() + "/signing/memo", java.util.Map.of("no", List.of(number().value()), "id", List.of(String.valueOf(made.id())))));
    }

    private FileNumber number() { return FileNumber.read(no).orElseThrow(() -> new Missing("ordinance")); }

    /** The language the memo is read in: the one that is asked for, else the reader's. */
    private Locale reading() { return language == null ? FacesContext.getCurrentInstance().getViewRoot().getLocale() : language.equals("es") ? new Locale("es") : Locale.ENGLISH; }

    public boolean isTampered() { return getShown() != null && !getShown().intact(); }

    /** What stands there now. */
    public String getRaw() { return finals.raw(number(), getShown(), reading()); }

    public String getArticle() { return printed().article(); }

    /** None before a post has said of which measure: what the page repeats is asked for before that. */
    public List<Final> getFinals() {
        if (no == null) return List.of();
        if (all == null) all = finals.of(number());
        return all;
    }

    /** null: the draft. */
    public Final getShown() {
        if (shown == null && id != null) shown = finals.one(number(), id);
        return shown;
    }

    public String getReading() { return reading().getLanguage(); }

    public boolean isMayMake() { return memos.mayBeMade(); }

    public boolean isMayPrepare() { return briefs.mayBePrepared(); }

    public Paper[] getPapers() { return Paper.values(); }

    public String when(Final memo) { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()).minute(memo.createdAt()); }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }

    public String getLanguage() { return language; }

    public void setLanguage(String language) { this.language = language; }

    public String getAs() { return as; }

    public void setAs(String as) { this.as = as; }

    public String getAsOf() { return asOf; }

    public void setAsOf(String asOf) { this.asOf = asOf; }

    public String getPaper() { return paper; }

    public void setPaper(String paper) { this.paper = paper; }
}
