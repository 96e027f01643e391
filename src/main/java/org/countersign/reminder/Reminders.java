package org.countersign.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.countersign.city.City;
import org.countersign.outbox.LetterKind;
import org.countersign.outbox.NewLetter;
import org.countersign.outbox.NewLetter.About;
import org.countersign.outbox.NewLetter.Addressee;
import org.countersign.outbox.NewLetter.Answers;
import org.countersign.outbox.NewLetter.Wording;
import org.countersign.outbox.Outbox;
import org.countersign.platform.Sha256;
import org.countersign.platform.Words;
import org.countersign.signing.ClockView;
import org.countersign.signing.Clocks;
import org.countersign.signing.MayorsClock;

/** Letters to people of the office before a clock ends. The outbox takes each once, however often and on however many nodes it is put. */
@ApplicationScoped
@Transactional
public class Reminders {
    @Inject Clocks clocks;
    @Inject Leads leads;
    @Inject Outbox outbox;
    @Inject City city;

    /** Puts what is due now. Of several leads that have passed, only the shortest is still worth a letter. */
    public void put() {
        List<Integer> hours = leads.hours();
        List<String> addresses = leads.addresses();
        if (hours.isEmpty() || addresses.isEmpty()) return;
        Instant now = Instant.now();
        for (MayorsClock clock : clocks.awaiting())
            clock.due().filter(due -> due.isAfter(now)).ifPresent(due -> lead(hours, Duration.between(now, due)).ifPresent(lead -> addresses.forEach(address -> outbox.put(letter(clock, due, lead, address)))));
    }

    /** The shortest lead that has begun. */
    static Optional<Integer> lead(List<Integer> hours, Duration left) { return hours.stream().filter(lead -> left.compareTo(Duration.ofHours(lead)) <= 0).min(Comparator.naturalOrder()); }

    private NewLetter letter(MayorsClock clock, Instant due, int lead, String address) {
        Words words = Words.in(Locale.ENGLISH);
        ClockView view = ClockView.of(clock, city.zone(), Locale.ENGLISH);
        String number = clock.ordinance().fileNumber().value();
        String key = "reminder:clock:" + clock.ordinance().id() + ":" + due.getEpochSecond() + ":" + lead + ":" + HexFormat.of().formatHex(Sha256.of(address), 0, 8);
        return new NewLetter(key, LetterKind.REMINDER, new Addressee(address, null, new About(null, clock.ordinance().id(), null)),
                new Wording(words.say("reminder.subject", number, view.actBy()), words.say("reminder.text", clock.ordinance().title(), number, view.actBy(), clock.verified() ? "" : words.say("charter.unverified.banner"), view.silence()).strip(), "en"),
                Answers.NOTHING, null);
    }
}
