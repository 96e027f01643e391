package org.countersign.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.platform.Words;
import org.countersign.signing.ClockView;
import org.countersign.signing.Clocks;
import org.countersign.signing.MayorsClock;

/** The clocks that wait for the mayor, as a calendar. */
@ApplicationScoped
@Transactional
public class Feed {
    @Inject Clocks clocks;
    @Inject Leads leads;
    @Inject City city;

    public String in(Locale locale) {
        Words words = Words.in(locale);
        List<Integer> alarms = leads.hours();
        List<IcsWriter.Event> events = clocks.awaiting().stream().filter(clock -> clock.due().isPresent()).map(clock -> event(clock, words, locale, alarms)).toList();
        return IcsWriter.write(words.say("reminder.calendar", city.name()), events, Instant.now());
    }

    private IcsWriter.Event event(MayorsClock clock, Words words, Locale locale, List<Integer> alarms) {
        ClockView view = ClockView.of(clock, city.zone(), locale);
        String number = clock.ordinance().fileNumber().value(), summary = words.say(clock.verified() ? "reminder.event" : "reminder.event.unverified", number, clock.ordinance().title());
        return new IcsWriter.Event("clock-" + clock.ordinance().id() + "@" + city.key() + ".countersign", clock.due().orElseThrow(), summary, view.state() + ". " + view.silence(), clock.verified(), alarms);
    }
}
