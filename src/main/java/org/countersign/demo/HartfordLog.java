package org.countersign.demo;

import static org.countersign.demo.Towns.Where.ABROAD;
import static org.countersign.demo.Towns.Where.EDGE;
import static org.countersign.demo.Towns.Where.FAR;
import static org.countersign.demo.Towns.Where.HERE;
import static org.countersign.demo.Towns.Where.NEAR;
import static org.countersign.demo.Towns.Where.STATE;
import static org.countersign.demo.Towns.Where.UNTOLD;

import java.time.LocalDateTime;
import java.util.List;
import org.countersign.demo.Line.Said;
import org.countersign.demo.Towns.Where;

/**
 * Hartford in the summer of 2008: at the hearing nobody against; after the newspaper article opponents from the suburbs and from Texas;
 * a campaign after the call to action, another one in answer; the signature on the seventh day.
 */
final class HartfordLog extends CityLog {
    private static final String NO = "2008-0811";
    private static final Said ABOUT = about(NO, "", "services");
    static final LocalDateTime ARTICLE = LocalDateTime.parse("2008-07-22T00:00:00");
    private static final List<String> TO_COUNCIL = List.of("CALL", "EMAIL", "LETTER");
    private static final LocalDateTime HEARING = LocalDateTime.parse("2008-07-21T19:05:00");
    private static final List<Where> FOR = List.of(HERE, HERE, HERE, HERE, HERE, HERE, EDGE, NEAR, NEAR, STATE, UNTOLD);
    private static final List<Where> AGAINST = List.of(HERE, HERE, HERE, EDGE, NEAR, NEAR, NEAR, NEAR, STATE, STATE, FAR, FAR, UNTOLD, UNTOLD);
    private static final List<Where> LINKED = List.of(FAR, FAR, FAR, FAR, STATE, NEAR, ABROAD, UNTOLD);
    private static final Said FORM_AGAINST = Said.of(NO, "OPPOSE", new Words.Text("Please do not sign the services ordinance. Return it to the council with your objections.", "", "RETURN_FOR_CHANGE", ""))
            .in("Web call to action", "N");
    private static final Said FORM_FOR = Said.of(NO, "SUPPORT", new Words.Text("Please sign the services ordinance. Everyone should be able to call the police or visit a clinic without fear.", "", "SIGN", ""))
            .in("Form letter of 13 August", "N");

    HartfordLog() {
        super(20080811, new Towns(Towns.read("Hartford CT 06106, 06114, 06120, 06103, 06112"), Towns.read("Hartford CT 06105"),
                Towns.read("West Hartford CT 06107, 06119; Wethersfield CT 06109; East Hartford CT 06118, 06108; Manchester CT 06040; Glastonbury CT 06033; Newington CT 06111; Vernon Rockville CT 06066; Bloomfield CT 06002; Windsor CT 06095"),
                Towns.read("New Haven CT 06511; Danbury CT 06810; Stamford CT 06902; Waterbury CT 06708; Norwich CT 06360"), List.of("860", "959", "203")));
    }

    @Override void tell() {
        times("2008-07-08T09:00", 13, 120, at -> voice(at, person(18, chance.percent(14) ? AGAINST : FOR), ABOUT, 14));
        hearing();
        times("2008-07-22T08:00", 14, 620, at -> heard(at, 64));
        times("2008-08-05T09:00", 6, 400, at -> {
            boolean far = chance.percent(62);
            if (far) voice(at, people.someone(chance.of(LINKED)), ABOUT, 92);
            else heard(at, 55);
        });
        callToAction();
        people();
        add(LocalDateTime.parse("2008-07-29T11:20:00"), "LETTER", people.organisation("Nutmeg Ratepayers Forum"), Said.of(NO, "OPPOSE", words.letter("services", "against")));
        times("2008-08-18T15:00", 3, 110, at -> heard(at, 58));
    }

    /** Opponents from the suburbs and from Texas mostly call, once they have read of it. */
    @Override String channel(LocalDateTime at, Person person, String stance, String drawn) {
        return stance.startsWith("OPPOSE") && elsewhere(person) && !at.isBefore(ARTICLE) && at.getSecond() % 4 > 0 ? "CALL" : drawn;
    }

    /** Some of them turn to the council, not only to the mayor. */
    @Override String recipient(Line line) {
        return line.said().stance().startsWith("OPPOSE") && TO_COUNCIL.contains(line.channel()) && !line.at().isBefore(ARTICLE) && line.at().getSecond() % 9 == 7 ? "A council member" : "";
    }

    static boolean elsewhere(Person person) {
        Person.Address home = person.home();
        return !home.city().isEmpty() && !home.city().equals("Hartford") || !home.state().isEmpty() && !home.state().equals("CT");
    }

    private void heard(LocalDateTime at, int against) {
        boolean opponent = chance.percent(against);
        voice(at, person(16, opponent ? AGAINST : FOR), ABOUT, opponent ? 96 : 3);
    }

    private Person person(int again, List<Where> mix) { return chance.percent(again) ? people.again(() -> people.someone(chance.of(mix))) : people.someone(chance.of(mix)); }

    /** Dozens for it, none against; three gave no name. */
    private void hearing() {
        LocalDateTime at = HEARING;
        for (int i = 0; i < 46; i++, at = at.plusSeconds(110 + chance.below(80))) {
            Person speaker = i % 17 == 13 ? Person.NOBODY : people.named(i % 12 == 11 ? NEAR : HERE);
            add(at, "TESTIMONY", speaker, Said.of(NO, i % 11 == 5 ? "SUPPORT_IF_AMENDED" : "SUPPORT", words.sentence("spoken for")).by(i % 15 == 7 ? "Nutmeg Tenants League" : ""));
        }
        for (int i = 0; i < 14; i++) add(HEARING.minusHours(2 + i), "WRITTEN_TESTIMONY", people.named(chance.of(FOR)), Said.of(NO, "SUPPORT", words.letter("services", "for")));
        for (int i = 0; i < 12; i++) add(HEARING.minusMinutes(30 - i), "POSITION_SLIP", people.someone(chance.of(FOR)), Said.of(NO, i == 5 ? "NEUTRAL" : "SUPPORT", Words.Text.NONE));
        for (String organisation : List.of("Larkfield Neighbors Alliance", "Capitol Street Merchants"))
            add(HEARING.minusDays(1), "LETTER", people.organisation(organisation), Said.of(NO, "SUPPORT", words.letter("services", "for")));
    }

    private void callToAction() {
        times("2008-08-12T10:00", 6, 620, at -> form(at, chance.percent(12) ? onSide(true, AGAINST) : people.someone(chance.of(chance.percent(45) ? LINKED : AGAINST)), FORM_AGAINST, "services"));
        times("2008-08-13T09:00", 5, 330, at -> form(at, chance.percent(14) ? onSide(false, FOR) : people.someone(chance.of(FOR)), FORM_FOR, "services"));
        times("2008-08-12T09:00", 6, 430, at -> heard(at, 44));
        for (int i = 0; i < 180; i++)
            add(LocalDateTime.parse("2008-08-12T16:00:00").plusSeconds(i), "PETITION", i % 3 == 0 ? people.named(NEAR) : people.named(HERE), Said.of(NO, "OPPOSE", Words.Text.NONE));
        backlog("2008-08-12T18:00", 6, 150, 46, ABOUT);
    }

    private void people() {
        Person steady = people.called("Yvonne", "Zielinski");
        add(HEARING.minusHours(3), "WRITTEN_TESTIMONY", steady, Said.of(NO, "SUPPORT", words.letter("services", "for")));
        add(HEARING.plusMinutes(100), "TESTIMONY", steady, Said.of(NO, "SUPPORT", words.sentence("spoken for")));
        add(HEARING.plusDays(22), "CALL", steady, Said.of(NO, "SUPPORT", words.letter("services", "for")));
        couples("2008-07-23T10:00", 24, 26, ABOUT);
        noise("2008-07-23T10:00", 24, ABOUT);
        conflicts("2008-07-24T10:00", 22, ABOUT, at("06107").saying("resident"), at("06109").saying("Hartford"), at("06106").saying("West Hartford"), at("77002").saying("Connecticut"), at("06114").saying("Texas"),
                at("06112").saying("New Haven"), at("").saying("north of the river"), at("").saying("out of area"));
        add(LocalDateTime.parse("2008-08-14T11:12:00"), "CALL", people.named(HERE), Said.of(NO, "SUPPORT", new Words.Text("I am undocumented and I want to be able to call the police. Please sign.", "public safety", "SIGN", "")));
    }

    private static Person.Address at(String zip) { return new Person.Address("", "", "", "", zip, "", ""); }
}
