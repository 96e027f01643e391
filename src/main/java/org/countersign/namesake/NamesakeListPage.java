package org.countersign.namesake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.namesake.Namesakes.Among;
import org.countersign.namesake.Namesakes.Group;
import org.countersign.namesake.Namesakes.Piece;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Keyset;
import org.countersign.platform.Missing;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** Which people of a tally have the same name, a page at a time. */
@Named
@RequestScoped
public class NamesakeListPage {
    private static final int LINES = 100;

    @Inject Namesakes namesakes;
    @Inject City city;
    private String no;
    private String asOf;
    private String among;
    private String after;
    private CutOff cutOff;
    private Piece piece;

    public void load() {
        FileNumber number = FileNumber.read(no).orElseThrow(() -> new Missing("ordinance"));
        Among which = Arrays.stream(Among.values()).filter(each -> each.name().equals(among)).findFirst().orElseThrow(() -> new Missing("figure"));
        cutOff = CutOff.read(asOf, city.zone());
        piece = namesakes.list(number, cutOff, which, new Keyset(Keyset.read(after, null).after(), LINES));
    }

    /** Pairs, as the number has it. */
    public long getTotal() { return piece.pairs(); }

    public List<Group> getRows() { return piece.groups().subList(0, Math.min(LINES, piece.groups().size())); }

    /** The address of the next page; empty on the last. */
    public String getMore() { return piece.groups().size() <= LINES ? "" : "/namesake/list?no=" + coded(no) + "&asOf=" + coded(asOf == null ? "" : asOf) + "&among=" + among + "&after=" + piece.groups().get(LINES - 1).key(); }

    private static String coded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

    public String getMoment() { return cutOff.say(Words.in(locale()), new When(city.zone(), locale())); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public String getAsOf() { return asOf; }

    public void setAsOf(String asOf) { this.asOf = asOf; }

    public String getAmong() { return among; }

    public void setAmong(String among) { this.among = among; }

    public String getAfter() { return after; }

    public void setAfter(String after) { this.after = after; }
}
