package org.countersign.charter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** The holidays of the city: those of the country, and the city's own days over them. */
@ApplicationScoped
@Transactional
public class Holidays {
    /** Days of the city's own that are kept: thirty years of as many as there are weeks. */
    static final int MOST = 2000;

    @PersistenceContext EntityManager em;
    @Inject Rules rules;
    @Inject Who who;
    @Inject Journal journal;

    /** The city's own days, by date. */
    public List<CityDay> own() { return em.createQuery("SELECT d FROM CityDay d ORDER BY d.day", CityDay.class).getResultList(); }

    /** The name of the holiday a day is, as it stands now. */
    public Function<LocalDate, Optional<String>> calendar() {
        Map<LocalDate, CityDay> own = own().stream().collect(Collectors.toMap(CityDay::day, Function.identity()));
        return day -> own.containsKey(day) ? Optional.of(own.get(day)).filter(CityDay::kept).map(Holidays::name) : CountryDays.on(day);
    }

    private static String name(CityDay day) { return day.name() == null ? CountryDays.on(day.day()).orElse("") : day.name(); }

    /** These instead of those before. */
    public void replace(List<CityDay> days) {
        rules.mayWrite();
        List<CityDay> before = own();
        em.createQuery("DELETE FROM CityDay d").executeUpdate();
        em.clear();
        days.forEach(this::put);
        journal.record(who.name(), "holiday.replaced", "holiday", "all", Map.of("days", before.stream().map(CityDay::json).toList()), Map.of("days", days.stream().map(CityDay::json).toList()));
    }

    /** One day more, or otherwise. */
    public void keep(CityDay day) {
        rules.mayWrite();
        CityDay before = em.find(CityDay.class, day.day());
        put(day);
        journal.record(who.name(), "holiday.kept", "holiday", day.day().toString(), before == null ? null : Map.of("day", before.json()), Map.of("day", day.json()));
    }

    /** Two desks may say something of one day in the same moment: the later one holds. */
    private void put(CityDay day) {
        em.createNativeQuery("INSERT INTO city_day (day, name, kept) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name), kept = VALUES(kept)")
                .setParameter(1, day.day()).setParameter(2, day.name()).setParameter(3, day.kept()).executeUpdate();
    }

    /** The city says nothing of this day any more. */
    public void forget(LocalDate day) {
        rules.mayWrite();
        CityDay before = em.find(CityDay.class, day);
        if (before == null) return;
        em.remove(before);
        em.flush();
        journal.record(who.name(), "holiday.forgotten", "holiday", day.toString(), Map.of("day", before.json()), null);
    }
}
