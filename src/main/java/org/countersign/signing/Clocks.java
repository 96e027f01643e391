package org.countersign.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.charter.CouncilMeeting;
import org.countersign.charter.Holidays;
import org.countersign.charter.Meetings;
import org.countersign.charter.Rules;
import org.countersign.charter.SigningRule;
import org.countersign.city.City;
import org.countersign.clock.Calendar;
import org.countersign.clock.Warning;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceAction;
import org.countersign.ordinance.Ordinances;
import org.countersign.ordinance.StandingsAsked;
import org.countersign.platform.Bulk;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.signing.ClockRuling.Kind;
import org.countersign.signing.MayorsClock.Book;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** The mayor's clocks as they stand, and what the city clerk says of them. Reckoned whenever somebody looks: a meeting that moves, a holiday, an action that is corrected show at once. */
@ApplicationScoped
@Transactional
public class Clocks {
    /** So many passed measures are looked at; no city has more before its mayor. */
    private static final int MOST = 500;

    @PersistenceContext EntityManager em;
    @Inject Ordinances ordinances;
    @Inject Rules rules;
    @Inject Holidays holidays;
    @Inject Meetings meetings;
    @Inject City city;
    @Inject Who who;
    @Inject Journal journal;

    public MayorsClock of(Ordinance ordinance) { return of(List.of(ordinance)).get(0); }

    public MayorsClock of(FileNumber number) { return of(known(number)); }

    /** Whoever asks from below how far measures have come hears it by their rules (decision 45). */
    void answer(@Observes StandingsAsked asked) { of(asked.measures()).forEach(clock -> asked.answer(clock.ordinance(), clock.enacting().standing())); }

    /** Those that wait for the mayor, soonest first; where nobody knows until when, last. */
    public List<MayorsClock> awaiting() {
        return of(ordinances.that(Ordinances.Course.AWAITS_MAYOR, MOST)).stream().filter(clock -> clock.standing().state().waits() || clock.rule() == null)
                .sorted(Comparator.comparing((MayorsClock clock) -> clock.due().orElse(Instant.MAX)).thenComparing(clock -> clock.ordinance().id())).toList();
    }

    /** The clocks of these as they would stand if this rule were told too; what clerks said is left aside. @param other null: as the rules are */
    List<MayorsClock> under(SigningRule other, List<Ordinance> measures) {
        Book book = book();
        if (other != null) book = new Book(List.of(other), book.calendar());
        Book asked = book;
        return measures.stream().map(each -> MayorsClock.of(past(each, Map.of(), null), asked, List.of(), null, Instant.now())).toList();
    }

    private List<MayorsClock> of(List<Ordinance> found) {
        if (found.isEmpty()) return List.of();
        Book book = book();
        Map<Long, List<ClockRuling>> said = rulings(found.stream().map(Ordinance::id).toList());
        Map<Long, Presentment> presented = presentments(found.stream().flatMap(each -> each.actions().stream()).map(OrdinanceAction::id).toList());
        Map<Long, Instant> heard = book.rules().stream().anyMatch(rule -> rule.enactment().readings().hearing()) ? heard(found) : Map.of();
        return found.stream().map(each -> of(past(each, presented, heard.get(each.id())), book, said.getOrDefault(each.id(), List.of()), presented)).toList();
    }

    /** When the first hearing was held on each. */
    private Map<Long, Instant> heard(List<Ordinance> measures) {
        String several = measures.stream().map(each -> each.id().toString()).collect(Collectors.joining(","));
        return Bulk.of(em).read("SELECT o.ordinance_id, MIN(h.starts_at) FROM hearing h JOIN hearing_ordinance o ON o.hearing_id = h.id WHERE o.ordinance_id IN (" + several + ") GROUP BY o.ordinance_id",
                row -> Map.entry(row.getLong(1), row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC))).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private MayorsClock of(Past past, Book book, List<ClockRuling> said, Map<Long, Presentment> presented) {
        return MayorsClock.of(past, book, said, past.presented().map(action -> presented.get(action.id())).orElse(null), Instant.now());
    }

    private Past past(Ordinance ordinance, Map<Long, Presentment> presented, Instant heard) {
        return new Past(ordinance, city.zone(), action -> presented.containsKey(action.id()) ? presented.get(action.id()).receivedAt() : null, heard, city.seats());
    }

    private Book book() { return new Book(rules.all(), new Calendar(city.zone(), holidays.calendar(), meetings.all().stream().map(CouncilMeeting::meeting).toList())); }

    private Map<Long, List<ClockRuling>> rulings(Collection<Long> ordinanceIds) {
        return em.createQuery("SELECT r FROM ClockRuling r WHERE r.ordinanceId IN :ids ORDER BY r.id", ClockRuling.class).setParameter("ids", ordinanceIds).getResultList().stream()
                .collect(Collectors.groupingBy(ClockRuling::ordinanceId));
    }

    private Map<Long, Presentment> presentments(Collection<Long> actionIds) {
        if (actionIds.isEmpty()) return Map.of();
        return em.createQuery("SELECT p FROM Presentment p WHERE p.actionId IN :ids", Presentment.class).setParameter("ids", actionIds).getResultList().stream()
                .collect(Collectors.toMap(Presentment::actionId, Function.identity()));
    }

    /** The date is right as it is reckoned. @throws Refused where none is */
    public void confirm(FileNumber number, String why) {
        MayorsClock clock = ruled(number);
        if (clock.standing().deadline() == null) throw new Refused("signing.clock.nothingToConfirm");
        say(clock, new ClockRuling.Words(Kind.CONFIRMED, reckoned(clock), null, null, why));
    }

    /** Another date holds than the one that is reckoned, for a reason. */
    public void override(FileNumber number, Instant deadline, String why) {
        MayorsClock clock = ruled(number);
        FieldErrors errors = reasoned(why);
        if (deadline == null) errors.add("day", "field.required");
        if (deadline != null && clock.standing().trigger() != null && deadline.isBefore(clock.standing().trigger().at())) errors.add("day", "signing.clock.beforeTrigger");
        errors.throwIfAny();
        say(clock, new ClockRuling.Words(Kind.OVERRIDDEN, reckoned(clock), deadline.truncatedTo(ChronoUnit.MICROS), null, why));
    }

    /** Another rule holds than the one in force when it was presented, for a reason: that one was told wrong. */
    public void useRule(FileNumber number, Long ruleId, String why) {
        MayorsClock clock = ruled(number);
        FieldErrors errors = reasoned(why);
        SigningRule rule = ruleId == null ? null : rules.byId(ruleId).orElse(null);
        if (rule == null) errors.add("rule", "field.required");
        errors.throwIfAny();
        say(clock, new ClockRuling.Words(Kind.OTHER_RULE, reckoned(clock), null, rule.id(), why));
    }

    /** Nothing was done in time. Never assumed from a date. @throws Refused while the time runs, or where the mayor acted */
    public void lapse(FileNumber number, String why) {
        MayorsClock clock = ruled(number);
        if (!clock.standing().warns(Warning.OVERDUE)) throw new Refused("signing.clock.stillRuns");
        say(clock, new ClockRuling.Words(Kind.LAPSED, reckoned(clock), null, null, why));
    }

    /** What the mayor did late, or by one reading only, counts, for a reason. @throws Refused where nothing is in doubt */
    public void count(FileNumber number, String why) {
        MayorsClock clock = ruled(number);
        if (EnumSet.of(Warning.ACTED_LATE, Warning.ACTED_BETWEEN_READINGS).stream().noneMatch(clock.standing()::warns)) throw new Refused("signing.clock.nothingInDoubt");
        reasoned(why).throwIfAny();
        say(clock, new ClockRuling.Words(Kind.ACT_COUNTS, reckoned(clock), null, null, why));
    }

    private static FieldErrors reasoned(String why) { return new FieldErrors().needed("why", why).text("why", why, 2000); }

    /** Two clerks say it one after the other. */
    private MayorsClock ruled(FileNumber number) {
        rules.mayWrite();
        Ordinance ordinance = known(number);
        em.find(Ordinance.class, ordinance.id(), LockModeType.PESSIMISTIC_WRITE);
        return of(ordinance);
    }

    private static Instant reckoned(MayorsClock clock) { return Optional.ofNullable(clock.standing().deadline()).map(java.time.ZonedDateTime::toInstant).orElse(null); }

    private void say(MayorsClock clock, ClockRuling.Words words) {
        new FieldErrors().text("why", words.why(), 2000).throwIfAny();
        ClockRuling ruling = new ClockRuling(clock.ordinance().id(), words, who.name(), Instant.now().truncatedTo(ChronoUnit.MICROS));
        em.persist(ruling);
        em.flush();
        journal.record(who.name(), "clock.ruled", "ordinance", clock.ordinance().id().toString(), null, Map.of("ruling", ruling.json()));
    }

    public boolean mayBeRuled() { return rules.mayBeWritten(); }

    private Ordinance known(FileNumber number) { return ordinances.byNumber(number).orElseThrow(() -> new Missing("ordinance")); }
}
