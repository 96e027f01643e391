package org.countersign.namesake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.countersign.count.CutOff;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.Words;
import org.countersign.staff.Who;

/** Beside a tally: same names, and how many chance predicts. Counted when it is asked for. */
@Named
@RequestScoped
public class NamesakeChancePart {
    @Inject Namesakes namesakes;
    @Inject Who who;
    private Namesakes.Both chance;

    public Namesakes.Both of(Ordinance ordinance, CutOff cutOff) {
        if (chance == null) chance = namesakes.of(ordinance.fileNumber(), cutOff);
        return chance;
    }

    public String people(Namesakes.Both of) { return said("namesake.found", of.people()); }

    /** Empty: nobody signed a petition. */
    public String petitioners(Namesakes.Both of) { return of.petitioners().people() == 0 ? "" : said("namesake.found.petition", of.petitioners()); }

    /** Who they are, for those who may see it; empty: for others, and where nobody is. */
    public String list(Ordinance ordinance, CutOff cutOff, Namesakes.Among among) {
        NameChance of = among == Namesakes.Among.PEOPLE ? of(ordinance, cutOff).people() : of(ordinance, cutOff).petitioners();
        return of.found() == 0 || !who.seesPersonalData() ? "" : "/namesake/list?no=" + coded(ordinance.fileNumber().value()) + "&asOf=" + coded(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(cutOff.inTheCity())) + "&among=" + among;
    }

    private static String coded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

    private static String said(String key, NameChance of) {
        String found = words().say(key, of.people(), of.found());
        return of.known() ? found + " " + words().say(of.themselves() ? "namesake.expected.all" : "namesake.expected", of.expected(), of.low(), of.high(), of.compared()) + " " + words().say("namesake." + of.verdict()) : found + " " + words().say("namesake.unknown", of.compared());
    }

    private static Words words() { return Words.in(locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
