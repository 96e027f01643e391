package org.countersign.namesake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.countersign.count.CutOff;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.Words;

/** Beside a tally: same names, and how many chance predicts. Counted when it is asked for. */
@Named
@RequestScoped
public class NamesakeChancePart {
    @Inject Namesakes namesakes;
    private Namesakes.Both chance;

    public Namesakes.Both of(Ordinance ordinance, CutOff cutOff) {
        if (chance == null) chance = namesakes.of(ordinance.fileNumber(), cutOff);
        return chance;
    }

    public String people(Namesakes.Both of) { return said("namesake.found", of.people()); }

    /** Empty: nobody signed a petition. */
    public String petitioners(Namesakes.Both of) { return of.petitioners().people() == 0 ? "" : said("namesake.found.petition", of.petitioners()); }

    private static String said(String key, NameChance of) {
        String found = words().say(key, of.people(), of.found());
        return of.known() ? found + " " + words().say(of.themselves() ? "namesake.expected.all" : "namesake.expected", of.expected(), of.low(), of.high(), of.compared()) + " " + words().say("namesake." + of.verdict()) : found + " " + words().say("namesake.unknown", of.compared());
    }

    private static Words words() { return Words.in(locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
