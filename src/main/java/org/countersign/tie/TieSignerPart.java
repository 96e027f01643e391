package org.countersign.tie;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.countersign.count.CutOff;
import org.countersign.count.Side;
import org.countersign.city.City;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.Redirect;

/** What else ties the sender of a contact to the city, ticked; and what a tally has of it. */
@Named
@RequestScoped
public class TieSignerPart {
    @Inject Ties ties;
    @Inject City city;
    private final Map<Long, Form> forms = new HashMap<>();
    private Map<Tie, Map<Side, Integer>> counts;

    /** What is ticked of one sender. */
    public static class Form {
        private String[] chosen;

        public String[] getChosen() { return chosen; }

        public void setChosen(String[] chosen) { this.chosen = chosen; }
    }

    /** @param contact that is shown */
    public Form of(long contact) {
        return forms.computeIfAbsent(contact, id -> {
            Form form = new Form();
            form.chosen = ties.of(id, 0).stream().map(Tie::name).toArray(String[]::new);
            return form;
        });
    }

    public void keep(long contact) {
        EnumSet<Tie> kept = EnumSet.noneOf(Tie.class);
        for (String each : of(contact).chosen) kept.add(Tie.valueOf(each));
        ties.say(contact, 0, kept);
        Redirect.to("/contact/show", "id", String.valueOf(contact));
    }

    public Tie[] getAll() { return Tie.values(); }

    public Side[] getSides() { return Side.values(); }

    /** Contacts that said so. */
    public int count(Ordinance ordinance, String asOf, Tie tie, Side side) {
        if (counts == null) counts = ties.count(ordinance.fileNumber(), asOf == null || asOf.isBlank() ? CutOff.usual(ordinance, city.zone()) : CutOff.read("now".equals(asOf) ? "" : asOf, city.zone()));
        return counts.get(tie).get(side);
    }
}
