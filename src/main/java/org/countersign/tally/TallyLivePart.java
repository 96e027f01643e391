package org.countersign.tally;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.countersign.city.City;
import org.countersign.ledger.Turns;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.When;
import org.countersign.staff.Passes;

/** What an open tally needs to follow what is saved: the turn of the books it was counted at or after, and a pass to ask for the next. */
@Named
@RequestScoped
public class TallyLivePart {
    static final String NOW = "now";
    /** In the address under which the page fetches itself again: it has its pass. */
    static final String AGAIN = "again";

    @Inject Ordinances ordinances;
    @Inject Turns turns;
    @Inject Passes passes;
    @Inject TallyChoicePart choice;
    @Inject City city;
    private String turn = "";
    private String pass = "";

    /** Before anything is counted. Only the whole tally of now moves. */
    public void look(String no, String asOf) {
        if (!choice.isAny()) FileNumber.read(no).flatMap(ordinances::byNumber).filter(ordinance -> isNow(ordinance, asOf)).ifPresent(this::follow);
    }

    private static boolean isNow(Ordinance ordinance, String asOf) { return asOf == null || asOf.isBlank() ? ordinance.decidedAt().isEmpty() : NOW.equals(asOf); }

    private void follow(Ordinance ordinance) {
        turn = turns.of(ordinance.fileNumber());
        if (!isAgain()) pass = passes.issue("/api/turns");
    }

    /** It fetches itself: what only stands there because somebody asked for it stays as it was counted. */
    public boolean isAgain() { return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().containsKey(AGAIN); }

    /** When this page was made. */
    public String getMade() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()).minute(Instant.now()); }

    public boolean isLive() { return !turn.isEmpty(); }

    public String getTurn() { return turn; }

    public String getPass() { return pass; }
}
