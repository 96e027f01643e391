package org.countersign.memo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.countersign.backlog.Backlog;
import org.countersign.city.City;
import org.countersign.claim.Claims;
import org.countersign.count.CutOff;
import org.countersign.count.Report;
import org.countersign.district.Districts;
import org.countersign.district.PlaceRow;
import org.countersign.district.PlaceTally;
import org.countersign.hearing.Hearing;
import org.countersign.hearing.Hearings;
import org.countersign.ledger.Ledger;
import org.countersign.media.MediaEvents;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.paper.Paper;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.roll.Roll;
import org.countersign.signing.Clocks;
import org.countersign.snapshot.Snapshot;
import org.countersign.snapshot.Snapshots;
import org.countersign.staff.Who;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes memos out of what the other rooms have, for the mayor, administrators and staff (domain.md 8). */
@ApplicationScoped
@Transactional
public class Memos {
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, new Locale("es"));

    @Inject Ordinances ordinances;
    @Inject Ledger ledger;
    @Inject Roll roll;
    @Inject Districts districts;
    @Inject Clocks clocks;
    @Inject Hearings hearings;
    @Inject MediaEvents events;
    @Inject Claims claims;
    @Inject Backlog backlog;
    @Inject Snapshots snapshots;
    @Inject Briefs briefs;
    @Inject Quotes quotes;
    @Inject Finals finals;
    @Inject Who who;
    @Inject City city;
    @Inject @ConfigProperty(name = "countersign.demo", defaultValue = "false") boolean demo;

    /** On the live counts; nothing of it is kept. @throws Missing where no such ordinance is on the docket */
    public Printed draft(FileNumber number, CutOff cutOff, Locale language) {
        finals.mayRead();
        Facts facts = facts(known(number), cutOff, List.of(language));
        return printed(facts, language);
    }

    /** The figures of the draft as a table. @throws Missing where no such ordinance is on the docket */
    public String csv(FileNumber number, CutOff cutOff, Locale language) {
        finals.mayRead();
        return new MemoCsv(facts(known(number), cutOff, List.of(language)), language.getLanguage()).text();
    }

    private Printed printed(Facts facts, Locale language) { return Printed.of(facts, new MemoText(facts, Words.in(language), new When(city.zone(), language)).memo()); }

    private Facts facts(Ordinance ordinance, CutOff cutOff, List<Locale> languages) {
        FileNumber number = ordinance.fileNumber();
        Report report = ledger.report(number, cutOff);                         // before what else is counted: whoever freezes it asks once more, after that
        Map<String, List<PlaceRow>> places = places(languages, language -> districts.of(number, cutOff, Words.in(language)));
        Quotes.Equal quoted = quotes.printed(ordinance, cutOff);
        Facts.Prepared prepared = new Facts.Prepared(briefs.of(ordinance).map(Brief::told).orElse(Brief.Told.NOTHING), quoted.oppose(), quoted.support());
        Facts.Basis basis = new Facts.Basis(cutOff, null, null, who.displayName().isEmpty() ? who.name() : who.displayName(), Instant.now().truncatedTo(ChronoUnit.SECONDS), demo);
        return new Facts(ordinance, city, basis, report, roll.reasons(number, cutOff), ledger.trend(number, cutOff), places, clocks.of(ordinance), Facts.heard(hearings.on(number).stream().map(Hearing::startsAt).toList(), cutOff),
                Facts.standing(events.around(ordinance), cutOff), Facts.claimed(claims.about(ordinance)), backlog.now(), prepared);
    }

    /** Freezes a snapshot and the memo that rests on it, in both languages. @throws Refused where something was counted meanwhile, or it does not fit on its page */
    public Final make(FileNumber number, CutOff cutOff) {
        finals.mayRead();
        Facts live = facts(known(number), cutOff, LANGUAGES);
        Snapshot snapshot = snapshots.make(number, cutOff);
        if (!snapshots.holds(snapshot, live.tally()) || !live.agree()) throw new Refused("memo.moved");
        Facts facts = live.on(snapshot.id(), snapshot.sha256());
        return finals.keep(facts, pages(facts), pages(facts.hiding(places(LANGUAGES, language -> districts.told(number, cutOff, Words.in(language))))));
    }

    private static Map<String, List<PlaceRow>> places(List<Locale> languages, Function<Locale, PlaceTally> counted) {
        Map<String, List<PlaceRow>> places = new HashMap<>();
        languages.forEach(language -> places.put(language.getLanguage(), counted.apply(language).districts()));
        return places;
    }

    /** In both languages. @throws Refused where one of them does not fit */
    private List<Printed> pages(Facts facts) {
        List<Printed> pages = LANGUAGES.stream().map(language -> printed(facts, language)).toList();
        pages.forEach(page -> List.of(Paper.values()).forEach(page::pdf));
        return pages;
    }

    private Ordinance known(FileNumber number) { return ordinances.byNumber(number).orElseThrow(() -> new Missing("ordinance")); }

    public boolean mayBeMade() { return snapshots.mayBeMade(); }
}
