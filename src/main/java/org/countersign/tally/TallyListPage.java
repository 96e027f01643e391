package org.countersign.tally;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.countersign.count.Cell;
import org.countersign.count.CutOff;
import org.countersign.count.Listed;
import org.countersign.listing.Listings;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Keyset;
import org.countersign.platform.Missing;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.staff.Who;

/** Who and what is behind one number of a tally, a page at a time; without names for those who may not see personal data. */
@Named
@RequestScoped
public class TallyListPage {
    private static final int LINES = 100;

    @Inject Listings listings;
    @Inject City city;
    @Inject Who who;
    @Inject TallyChoicePart choice;
    private String no;
    private String asOf;
    private String what;
    private String residency;
    private String stance;
    private String only;
    private String after;
    private Cell cell;
    private Links links;
    private Listed.Piece page;

    public void load() {
        cell = Cell.read(what, residency, stance, only);
        FileNumber number = FileNumber.read(no).orElseThrow(() -> new Missing("ordinance"));
        links = new Links(context(), number, CutOff.read(asOf, city.zone()), choice.getAddress());
        page = listings.list(number, links.cutOff(), cell, new Keyset(Keyset.read(after, null).after(), LINES), choice.read(number));
    }

    public int getTotal() { return page.total(); }

    public List<Listed> getRows() { return page.rows().subList(0, Math.min(LINES, page.rows().size())); }

    /** The address of the next page; empty on the last. */
    public String getMore() { return page.rows().size() <= LINES ? "" : links.to(cell) + "&after=" + page.rows().get(LINES - 1).key(); }

    /** What the number counts, in words: what, where, which stance, and what else narrows it. */
    public String getFigure() {
        return Stream.of(words().say("tally.what." + cell.what()), place(), cell.stance().isEmpty() ? "" : say(cell.stance(), "stance.", "tally.side."),
                narrower()).filter(word -> !word.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String narrower() {
        String only = cell.only();
        if (only.matches("\\d+")) return words().say("tally.only.of", only);
        if (only.startsWith(Cell.REASON)) return words().say("tally.only.reason", only.substring(Cell.REASON.length()));
        if (only.startsWith(Cell.ORGANISATION)) return words().say("tally.only.organisation", only.substring(Cell.ORGANISATION.length()));
        if (only.startsWith(Cell.DISTRICT) || only.startsWith(Cell.PLACE)) return Cell.place(only, words());
        if (only.startsWith(Cell.FINDING)) return words().say("tally.doubt." + only.substring(Cell.FINDING.length()));
        return say(only, "tally.mark.", "tally.only.", "contact.channel.", "residency.evidence.", "contact.setAside.");
    }

    private String place() { return cell.residency().isEmpty() ? "" : words().say("tally.place." + cell.residency(), city.name(), city.stateName()); }

    private static String say(String word, String... among) {
        return Stream.of(among).map(prefix -> prefix + word).filter(words()::know).findFirst().map(words()::say).orElse(word);
    }

    public boolean isNamed() { return who.seesPersonalData(); }

    /** Whoever may not know who wrote reads what they wrote, masked. */
    public boolean isWorded() { return !isNamed() && cell.what() == Cell.What.CONTACTS; }

    public boolean isOfPeople() { return cell.what() == Cell.What.PEOPLE || cell.what() == Cell.What.PETITION_SIGNERS; }

    /** The contacts of one of the people, the lines of a petition's signer. */
    public String contactsOf(Listed person) { return links.to(cell.what() == Cell.What.PEOPLE ? "CONTACTS" : "PETITION_LINES", "", "", String.valueOf(person.number())); }

    /** A contact to read, for those who may. */
    public String contact(Listed one) { return context() + "/contact/show?id=" + one.number(); }

    public String day(Listed one) { return when().shortDay(one.receivedAt()); }

    public String getMoment() { return links.cutOff().say(words(), when()); }

    /** Back to the tally at the same cut-off. */
    public String getBack() { return links.tally(); }

    private When when() { return new When(city.zone(), locale()); }

    private static Words words() { return Words.in(locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    private static String context() { return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath(); }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public String getAsOf() { return asOf; }

    public void setAsOf(String asOf) { this.asOf = asOf; }

    public String getWhat() { return what; }

    public void setWhat(String what) { this.what = what; }

    public String getResidency() { return residency; }

    public void setResidency(String residency) { this.residency = residency; }

    public String getStance() { return stance; }

    public void setStance(String stance) { this.stance = stance; }

    public String getOnly() { return only; }

    public void setOnly(String only) { this.only = only; }

    public String getAfter() { return after; }

    public void setAfter(String after) { this.after = after; }
}
