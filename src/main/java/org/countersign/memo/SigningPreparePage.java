package org.countersign.memo;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.count.Area;
import org.countersign.count.CutOff;
import org.countersign.count.Side;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.Words;
import org.countersign.roll.Roll;

/** What only people can give a memo: what the measure is, what would change, what to read with care, and whose words stand on it. */
@Named
@ViewScoped
public class SigningPreparePage implements Serializable {
    private static final int OFFERED = 6, REASONS = 3;

    @Inject Ordinances ordinances;
    @Inject Briefs briefs;
    @Inject Quotes quotes;
    @Inject Roll roll;
    @Inject transient City city;
    private String no;
    private BriefForm form;
    private Map<Side, List<QuoteRow>> offered;
    private transient Ordinance ordinance;
    private transient Map<Side, List<Quote.Shown>> approved;

    public void load() {
        if (form != null) return;
        briefs.mayPrepare();
        form = new BriefForm(briefs.of(ordinance()).orElse(null));
        offered = new EnumMap<>(Side.class);
        getSides().forEach(side -> offered.put(side, offer(side)));
    }

    private List<QuoteRow> offer(Side side) {
        List<String> reasons = roll.reasons(number(), cutOff()).most(REASONS, Area.RESIDENTS, side);
        return quotes.offer(ordinance(), side, cutOff(), reasons, OFFERED).stream().map(each -> new QuoteRow(each, side, from(each.candidate()))).toList();
    }

    private static String from(Candidate of) {
        Words words = words();
        String by = words.say("memo.quote.by", words.say("residency." + of.residency()), words.say("contact.channel." + of.channel()).toLowerCase(FacesContext.getCurrentInstance().getViewRoot().getLocale()));
        return by + (of.reasons().isEmpty() ? "" : " · " + String.join(", ", of.reasons())) + (of.campaign() ? " · " + words.say("memo.quote.campaign") : "");
    }

    public void save() {
        briefs.tell(ordinance(), form.seen(), form.told());
        again();
    }

    public void approve(QuoteRow row) {
        quotes.approve(ordinance(), row.getSide(), cutOff(), row.getContact(), row.getPassage());
        again();
    }

    public void withdraw(long id) {
        quotes.withdraw(ordinance(), id);
        again();
    }

    private void again() { Redirect.to("/signing/prepare", "no", number().value()); }

    private FileNumber number() { return FileNumber.read(no).orElseThrow(() -> new Missing("ordinance")); }

    private Ordinance ordinance() {
        if (ordinance == null) ordinance = ordinances.byNumber(number()).orElseThrow(() -> new Missing("ordinance"));
        return ordinance;
    }

    private CutOff cutOff() { return CutOff.usual(ordinance(), city.zone()); }

    private static Words words() { return Words.in(FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    public Ordinance getOrdinance() { return ordinance(); }

    public BriefForm getForm() { return form; }

    public List<Side> getSides() { return List.of(Side.OPPOSE_SIDE, Side.SUPPORT_SIDE); }

    public List<QuoteRow> offered(Side side) { return offered.get(side); }

    /** Read once for a page. */
    public List<Quote.Shown> approved(Side side) {
        if (approved == null) approved = new EnumMap<>(Side.class);
        return approved.computeIfAbsent(side, each -> quotes.approved(ordinance(), each, cutOff()));
    }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }
}
