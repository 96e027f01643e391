package org.countersign.demo;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.countersign.demo.Line.Said;
import org.countersign.demo.Line.Since;
import org.countersign.demo.Towns.Where;

/** The invented log of a city: from a fixed seed, so the same each time. Each city tells its own story. */
abstract class CityLog {
    static final int FIRST = 1001;
    private static final List<String> CHANNELS = List.of("CALL", "CALL", "CALL", "CALL", "CALL", "EMAIL", "EMAIL", "EMAIL", "EMAIL", "LETTER", "VOICEMAIL", "POSTCARD", "WALK_IN", "WEB_FORM", "WEB_FORM", "FAX", "SOCIAL");

    final Chance chance;
    final People people;
    final Words words;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Person, Boolean> opposed = new HashMap<>();

    CityLog(long seed, Towns towns) {
        chance = new Chance(seed);
        people = new People(chance, towns);
        words = new Words(chance);
    }

    static CityLog of(String city) {
        return switch (city) {
            case "bridgeport" -> new BridgeportLog();
            case "denver" -> new DenverLog();
            case "los-angeles" -> new LosAngelesLog();
            default -> new HartfordLog();
        };
    }

    abstract void tell();

    /** In the order in which they came; the first has the number {@link #FIRST}. */
    final List<Line> lines() {
        if (lines.isEmpty()) tell();
        lines.sort(Comparator.comparing(Line::at));
        return lines;
    }

    static String id(int index) { return "D" + (FIRST + index); }

    final String csv() {
        StringBuilder csv = new StringBuilder(Line.HEADER).append("\r\n");
        for (int i = 0; i < lines().size(); i++) csv.append(lines.get(i).csv(id(i), recipient(lines.get(i)))).append("\r\n");
        return csv.toString();
    }

    final void add(LocalDateTime at, String channel, Person person, Said said) { lines.add(new Line(at, channel, person, said, Since.NOTHING)); }

    final void add(LocalDateTime at, String channel, Person person, Said said, Since since) { lines.add(new Line(at, channel, person, said, since)); }

    /** Somebody in their own words. @param likely how many of a hundred are against it */
    final void voice(LocalDateTime at, Person person, Said about, int likely) {
        boolean against = side(person, chance.percent(likely));
        String side = against ? chance.percent(9) ? "unless" : "against" : chance.percent(14) ? "if" : "for";
        String stance = Map.of("unless", "OPPOSE_UNLESS_AMENDED", "against", "OPPOSE", "if", "SUPPORT_IF_AMENDED", "for", "SUPPORT").get(side);
        Words.Text text = words.letter(about.text().words(), side);
        int odd = chance.below(100);
        if (odd < 3) text = words.sentence("question any");
        if (odd == 3) text = words.sentence("unclear any");
        if (odd < 4) stance = odd == 3 ? "UNCLEAR" : "NO_POSITION";
        if (odd == 4) stance = "NEUTRAL";
        if (odd == 5 || odd == 6) stance = "";
        add(at, channel(at, person, stance, chance.of(CHANNELS)), person, Said.of(about.ordinance(), stance, stance.isEmpty() ? new Words.Text(text.words(), "", "", text.language()) : text).on(about.version()));
    }

    /** By what they get in touch. @param drawn by chance, as most do */
    String channel(LocalDateTime at, Person person, String stance, String drawn) { return drawn; }

    /** To whom it was addressed; empty: to the mayor's office. */
    String recipient(Line line) { return ""; }

    /** Who is for it and who against. @param likely how many of a hundred are against it @param again how many of a hundred wrote before */
    record Sides(List<Where> backers, List<Where> opponents, int likely, int again) {}

    final void voice(LocalDateTime at, Said about, Sides sides) {
        boolean opponent = chance.percent(sides.likely);
        List<Where> mix = opponent ? sides.opponents : sides.backers;
        voice(at, chance.percent(sides.again) ? people.again(() -> people.someone(chance.of(mix))) : people.someone(chance.of(mix)), about, opponent ? 96 : 4);
    }

    /** What voices speak about: an ordinance, in this version of it. @param subject of {@link Words} */
    static Said about(String ordinance, String version, String subject) { return Said.of(ordinance, "", new Words.Text(subject, "", "", "")).on(version); }

    /** Few change their mind. */
    private boolean side(Person person, boolean drawn) {
        if (person.nameless()) return drawn;
        boolean side = opposed.containsKey(person) && !chance.percent(6) ? opposed.get(person) : drawn;
        opposed.put(person, side);
        return side;
    }

    /** Somebody who is on this side already, or new. */
    final Person onSide(boolean against, List<Where> mix) {
        Person known = people.again(() -> people.named(chance.of(mix)));
        Person person = opposed.getOrDefault(known, against) == against ? known : people.named(chance.of(mix));
        opposed.put(person, against);
        return person;
    }

    /** The same letter from many; some add words of their own. @param person whose words, and where */
    final void form(LocalDateTime at, Person person, Said form, String subject) {
        boolean own = chance.percent(15), against = form.stance().equals("OPPOSE");
        Words.Text more = own ? words.letter(subject, against ? "against" : "for") : Words.Text.NONE;
        Words.Text text = own ? new Words.Text(form.text().words() + " " + more.words(), more.reasons(), form.text().asked(), "") : form.text();
        add(at, chance.percent(72) ? "EMAIL" : "CALL", person, new Said(form.ordinance(), form.version(), form.stance(), text, own ? "Y" : "N", form.campaign(), ""));
    }

    /** So many at chance times of these days, in office hours and some in the evening; more in the first days than in the last. */
    final void times(String first, int days, int many, Consumer<LocalDateTime> each) {
        LocalDateTime from = LocalDateTime.parse(first);
        for (int i = 0; i < many; i++) {
            int day = chance.below(chance.below(days) + 1);
            LocalTime time = LocalTime.of(8 + chance.below(chance.percent(20) ? 15 : 10), chance.below(60), chance.below(60));
            LocalDateTime at = from.toLocalDate().plusDays(day).atTime(time);
            each.accept(at.isBefore(from) ? from.plusMinutes(chance.below(300)) : at);
        }
    }

    /** What every office gets: one mail twice, bounces, advertisements, a slip of the finger, talk of the tree on the corner. */
    final void noise(String first, int days, Said about) {
        times(first, days, 10, at -> {
            Person person = people.named(Where.HERE).writingFrom("twice" + at.getSecond() + chance.below(1000) + "@example.org");
            Said said = Said.of(about.ordinance(), "SUPPORT", words.letter(about.text().words(), "for")).on(about.version());
            add(at, "EMAIL", person, said);
            add(at.plusSeconds(40), "EMAIL", person, said, Since.DUPLICATE_TRANSMISSION);
        });
        times(first, days, 4, at -> add(at, "EMAIL", Person.NOBODY.writingFrom("mailer-daemon@example.net"), plain(about, "Out of the office until Monday."), Since.MACHINE_SENT));
        times(first, days, 2, at -> add(at, "EMAIL", Person.NOBODY.writingFrom("offers" + at.getMinute() + "@example.com"), plain(about, "Low prices on office chairs."), Since.SPAM));
        times(first, days, 4, at -> add(at, "CALL", people.someone(Where.HERE), plain(about, "Asks when the tree on the corner is cut."), Since.NOT_ABOUT_AN_ORDINANCE));
        times(first, days, 3, at -> add(at, "CALL", Person.NOBODY, Said.of(about.ordinance(), "OPPOSE", Words.Text.NONE).on(about.version()), Since.ENTERED_IN_ERROR));
    }

    /** Couples who share a mailbox; then a mail from it without a name, which could be either's. */
    final void couples(String first, int days, int many, Said about) {
        times(first, days, many, at -> {
            List<Person> couple = people.couple();
            boolean against = chance.percent(40);
            for (Person each : couple) {
                opposed.put(each, against);
                voice(at.plusMinutes(each == couple.get(0) ? 0 : 9), each, about, against ? 100 : 0);
            }
            if (chance.percent(30)) add(at.plusHours(2), "EMAIL", couple.get(0).unsigned(), plain(about, "One more thing: when does the mayor decide?"));
        });
    }

    /** What they say and what they write down do not go together: the office looks again. */
    final void conflicts(String first, int days, Said about, Person.Address... places) {
        for (Person.Address place : places) times(first, days, 1, at -> voice(at, people.named(Where.UNTOLD).living(place), about, 50));
    }

    /** Voicemails nobody has listened to, mails nobody has coded. */
    final void backlog(String first, int days, int voicemails, int mails, Said about) {
        times(first, days, voicemails, at -> add(at, "VOICEMAIL", chance.percent(70) ? Person.NOBODY : people.named(Where.UNTOLD), plain(about, "")));
        times(first, days, mails, at -> {
            Words.Text text = words.letter(about.text().words(), chance.percent(55) ? "against" : "for");
            add(at, "EMAIL", people.named(chance.percent(60) ? Where.HERE : Where.NEAR), plain(about, text.words()));
        });
    }

    private static Said plain(Said about, String text) { return Said.of(about.ordinance(), "", new Words.Text(text, "", "", "")).on(about.version()); }
}
