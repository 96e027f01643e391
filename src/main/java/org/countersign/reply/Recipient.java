package org.countersign.reply;

import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.outbox.NewLetter;
import org.countersign.outbox.Outgoing;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;

/**
 * Whoever sent a contact, as a reply knows them.
 *
 * @param constituent whom they are today; null: nobody knows
 * @param address in lower case; "": none is known
 * @param language "en" or "es", as they wrote
 * @param about null: of no ordinance
 */
public record Recipient(long contact, Long constituent, String address, Called called, String language, Instant received, Residency residency, About about) implements Serializable {
    private static final int LONGEST = 300;

    /** As they wrote it; "" where they did not. @param name in full, an organisation's where no person's is known */
    public record Called(String given, String name) implements Serializable {}

    /** @param stance null: none @param suggested the program's guess, which nobody has confirmed */
    public record About(long ordinance, String fileNumber, String title, Stance stance, boolean suggested) implements Serializable {}

    /** The same for the same person, however often they wrote. */
    String who() { return constituent == null ? "a:" + address : "c:" + constituent; }

    boolean canBeWrittenTo() { return NewLetter.isAddress(address); }

    Outgoing.To to() { return new Outgoing.To(address, called.name, constituent, about == null ? null : about.ordinance, contact); }

    /** As if they had written in that language. */
    Recipient in(String other) { return new Recipient(contact, constituent, address, called, other, received, residency, about); }

    /** What every field says of them, each on one line; "" where nobody knows. */
    public Map<MergeField, String> values(City city) {
        Locale locale = Locale.forLanguageTag(language);
        Words words = Words.in(locale);
        Map<MergeField, String> values = new EnumMap<>(MergeField.class);
        values.put(MergeField.SALUTATION, called.name.isBlank() ? words.say("reply.salutation.nobody") : words.say("reply.salutation", line(called.name)));
        values.put(MergeField.NAME, called.name);
        values.put(MergeField.GIVEN_NAME, called.given);
        values.put(MergeField.ORDINANCE, about == null ? "" : about.fileNumber);
        values.put(MergeField.TITLE, about == null ? "" : about.title);
        values.put(MergeField.STANCE, about == null || about.stance == null ? "" : words.say("stance." + about.stance));
        values.put(MergeField.RESIDENCY, words.say("residency." + residency));
        values.put(MergeField.RECEIVED, new When(city.zone(), locale).day(received));
        values.put(MergeField.CITY, city.name());
        values.put(MergeField.STOP, words.say("reply.stop"));
        values.replaceAll((field, value) -> line(value));
        return values;
    }

    private static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
