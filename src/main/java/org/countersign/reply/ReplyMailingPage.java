package org.countersign.reply;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.selection.Chip;

/** The drafts of one template to the people of one selection: read, approved by somebody else, taken back. */
@Named
@ViewScoped
public class ReplyMailingPage implements Serializable {
    private static final int LINES = 20;

    @Inject Mailings mailings;
    @Inject Templates templates;
    @Inject transient City city;
    private Long id;
    private Mailing mailing;
    private Template words;
    private Template today;
    private boolean mayApprove;
    private String state;
    private Long after;
    private List<Draft> drafts;

    public void load() {
        mailing = mailings.byId(id == null ? 0 : id).orElseThrow(() -> new Missing("mailing"));
        words = templates.byId(mailing.of().templateId(), mailing.of().edition()).orElseThrow();
        today = templates.byId(mailing.of().templateId()).orElseThrow();
        mayApprove = mailing.state() == Mailing.State.DRAFTED && mailing.number(Draft.State.DRAFT) > 0 && !mailings.mustBeSomebodyElse(mailing, words);
        drafts = mailings.drafts(mailing.id(), chosen(), after == null ? 0 : after, LINES + 1);
    }

    public void approve() {
        mailings.approve(mailing.seen());
        show();
    }

    public void takeBack() {
        mailings.takeBack(mailing.seen());
        show();
    }

    public void leaveOut(long draft) {
        mailings.leaveOut(mailing.seen(), draft);
        show();
    }

    private void show() { Redirect.to("/reply/mailing", "id", String.valueOf(mailing.id())); }

    /** null: any. */
    private Draft.State chosen() { return Arrays.stream(Draft.State.values()).filter(each -> each.name().equals(state)).findFirst().orElse(null); }

    public Mailing getMailing() { return mailing; }

    public Template getWords() { return words; }

    /** The template says something else by now. */
    public boolean isChanged() { return today.edition().no() != words.edition().no(); }

    public boolean isMayApprove() { return mayApprove; }

    public boolean isWaits() { return mailing.state() == Mailing.State.DRAFTED && mailing.number(Draft.State.DRAFT) > 0; }

    /** It goes on by itself. */
    public boolean isMoving() { return mailing.state() == Mailing.State.DRAFTING || mailing.state() == Mailing.State.APPROVED; }

    public List<Draft> getDrafts() { return drafts.subList(0, Math.min(LINES, drafts.size())); }

    /** Where the list goes on; null: this is all. */
    public Long getMore() { return drafts.size() > LINES ? drafts.get(LINES - 1).id() : null; }

    public Draft.State[] getStates() { return Draft.State.values(); }

    public List<Chip> getChips() { return Chip.of(mailing.selection(), Words.in(locale()), when()); }

    public When when() { return new When(city.zone(), locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }

    public String getState() { return state; }

    public void setState(String state) { this.state = state; }

    public Long getAfter() { return after; }

    public void setAfter(Long after) { this.after = after; }
}
