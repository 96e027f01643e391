package org.countersign.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Writes the contact log of the demo, {@code sql/demo/hartford/contacts.csv}: some hundred invented contacts around the dates of the real
 * ordinance of 2008 (nobody against at the hearing; opponents from the suburbs and from Texas after the newspaper article; a campaign
 * after the call to action). The seed is fixed, so the file comes out the same each time:
 * {@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.countersign.demo.HartfordDocket}.
 */
final class HartfordDocket {
    static final Path FILE = Path.of("sql/demo/hartford/contacts.csv");
    static final String HEADER = "external_id,received_at,channel,ordinance_no,first_name,last_name,organization,email,phone,address1,unit,city,state,zip,"
            + "residency,stance,action_asked,reason_codes,subject,text,own_words,campaign_id,representing,wants_reply,wants_decision_notice";
    private static final LocalDateTime HEARING = LocalDateTime.parse("2008-07-21T19:05:00");
    private static final String FORM_AGAINST = "Please do not sign the services ordinance. Return it to the council with your objections.";
    private static final String FORM_FOR = "Please sign the services ordinance. Everyone should be able to call the police or visit a clinic without fear.";

    private final Chance chance = new Chance(20080811);
    private final People people = new People(chance);
    private final List<Line> lines = new ArrayList<>();
    private final Map<Person, Boolean> against = new HashMap<>();

    public static void main(String[] nothing) throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, new HartfordDocket().text());
    }

    String text() {
        hearing();
        beforeTheVote();
        links();
        callToAction();
        petition();
        afterTheSignature();
        lines.sort(Comparator.comparing(Line::at));
        StringBuilder csv = new StringBuilder(HEADER).append("\r\n");
        for (int i = 0; i < lines.size(); i++) csv.append(lines.get(i).csv("D" + (1001 + i))).append("\r\n");
        return csv.toString();
    }

    /** Dozens for it, none against; two gave no name. */
    private void hearing() {
        LocalDateTime at = HEARING;
        for (int i = 0; i < 36; i++, at = at.plusSeconds(110 + chance.below(80))) {
            Person speaker = i == 13 || i == 30 ? Person.NOBODY : people.someone(i % 12 == 11 ? Home.SUBURB : Home.CITY_STREET);
            add(at, "TESTIMONY", speaker, i % 11 == 5 ? "SUPPORT_IF_AMENDED" : "SUPPORT", "NO_ASK", chance.of(Words.SPOKEN));
        }
        for (int i = 0; i < 5; i++) add(HEARING.minusHours(6 + i), "WRITTEN_TESTIMONY", people.someone(Home.CITY_STREET), "SUPPORT", "SIGN", chance.of(Words.FOR));
        for (int i = 0; i < 6; i++) add(HEARING.minusMinutes(20 - i), "POSITION_SLIP", people.someone(i == 4 ? Home.SAID_SUBURB : Home.CITY_ZIP), i == 5 ? "NEUTRAL" : "SUPPORT", "", "");
        for (String organisation : List.of("Larkfield Neighbors Alliance", "Capitol Street Merchants"))
            lines.add(new Line(HEARING.minusDays(1), "LETTER", people.organisation(organisation), "SUPPORT", "SIGN", chance.of(Words.FOR), "", "", ""));
    }

    /** From the article of 22 July to the vote of 11 August. */
    private void beforeTheVote() {
        times("2008-07-22T08:00", 20, 110, at -> {
            boolean against = chance.percent(58);
            Supplier<Person> who = () -> people.someone(against ? chance.of(Home.AGAINST) : chance.of(Home.FOR));
            Person person = chance.percent(14) ? people.again(who) : who.get();
            voice(at, person, against);
        });
        lines.add(new Line(LocalDateTime.parse("2008-07-29T11:20:00"), "LETTER", people.organisation("Nutmeg Ratepayers Forum"), "OPPOSE", "VETO", chance.of(Words.AGAINST), "", "", ""));
    }

    /** National sites link to it from 5 August. */
    private void links() {
        times("2008-08-05T09:00", 6, 46, at -> voice(at, people.someone(chance.of(Home.FAR)), !chance.percent(6)));
    }

    /** The call to action of 12 August, and the form letter that answers it. */
    private void callToAction() {
        times("2008-08-12T10:00", 5, 96, at -> form(at, chance.percent(10) ? opponent() : people.someone(chance.of(Home.AGAINST)), "OPPOSE", FORM_AGAINST, "Web call to action"));
        times("2008-08-13T09:00", 4, 40, at -> form(at, people.someone(chance.of(Home.FOR)), "SUPPORT", FORM_FOR, "Form letter of 13 August"));
        times("2008-08-12T09:00", 5, 60, at -> voice(at, chance.percent(25) ? people.again(() -> people.someone(Home.CITY_ZIP)) : people.someone(chance.of(Home.ANY)), chance.percent(45)));
    }

    /** Somebody who was in touch before, if that was against it too. */
    private Person opponent() {
        Person known = people.again(() -> people.someone(Home.SUBURB));
        return against.getOrDefault(known, true) ? known : people.someone(Home.SUBURB);
    }

    private void petition() {
        for (int i = 0; i < 25; i++)
            lines.add(new Line(LocalDateTime.parse("2008-08-12T16:00:00").plusSeconds(i), "PETITION", people.someone(i % 3 == 0 ? Home.SUBURB : Home.CITY_STREET), "OPPOSE", "VETO", "", "", "", ""));
    }

    private void afterTheSignature() {
        times("2008-08-18T15:00", 3, 14, at -> voice(at, people.someone(chance.of(Home.ANY)), chance.percent(60)));
    }

    /** Few change their mind. */
    private boolean side(Person person, boolean drawn) {
        if (person.blank()) return drawn;
        boolean side = this.against.containsKey(person) && !chance.percent(6) ? this.against.get(person) : drawn;
        this.against.put(person, side);
        return side;
    }

    private void voice(LocalDateTime at, Person person, boolean drawn) {
        boolean against = side(person, drawn);
        String stance = chance.percent(4) ? "" : chance.percent(5) ? chance.of(List.of("NEUTRAL", "UNCLEAR", "NO_POSITION"))
                : against ? chance.percent(9) ? "OPPOSE_UNLESS_AMENDED" : "OPPOSE" : chance.percent(18) ? "SUPPORT_IF_AMENDED" : "SUPPORT";
        add(at, chance.of(Words.CHANNELS), person, stance, chance.percent(50) ? against ? chance.of(List.of("VETO", "RETURN_FOR_CHANGE")) : "SIGN" : "",
                chance.of(against ? Words.AGAINST : Words.FOR));
    }

    private void form(LocalDateTime at, Person person, String stance, String text, String campaign) {
        against.put(person, stance.equals("OPPOSE"));
        boolean own = chance.percent(15);
        lines.add(new Line(at, chance.percent(70) ? "EMAIL" : "CALL", person, stance, stance.equals("OPPOSE") ? "RETURN_FOR_CHANGE" : "SIGN",
                own ? text + " " + chance.of(stance.equals("OPPOSE") ? Words.AGAINST : Words.FOR) : text, own ? "Y" : "N", campaign, ""));
    }

    private void add(LocalDateTime at, String channel, Person person, String stance, String asked, String text) {
        against.putIfAbsent(person, stance.startsWith("OPPOSE"));
        lines.add(new Line(at, channel, person, stance, asked, text, "", "", chance.percent(3) && !person.blank() ? "Nutmeg Tenants League" : ""));
    }

    /** So many at chance times of the days from the first on, in office hours and some in the evening. */
    private void times(String first, int days, int many, java.util.function.Consumer<LocalDateTime> each) {
        LocalDateTime from = LocalDateTime.parse(first);
        for (int i = 0; i < many; i++) {
            int day = chance.below(chance.below(days) + 1);                        // more in the first days than in the last
            LocalTime time = LocalTime.of(8 + chance.below(13), chance.below(60), chance.below(60));
            LocalDateTime at = from.toLocalDate().plusDays(day).atTime(time);
            each.accept(at.isBefore(from) ? from.plusMinutes(chance.below(300)) : at);
        }
    }
}
