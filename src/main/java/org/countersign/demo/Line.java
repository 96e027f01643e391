package org.countersign.demo;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A contact of the log before it has its number, and what staff did with it since. What is blank was not told. */
record Line(LocalDateTime at, String channel, Person person, Said said, Since since) {
    static final String HEADER = "external_id,received_at,channel,ordinance_no,ordinance_version,first_name,last_name,organization,email,phone,address1,unit,city,state,zip,country,"
            + "residency,stance,action_asked,reason_codes,language,subject,text,own_words,campaign_id,representing,wants_reply,wants_decision_notice,recipient";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    /** What it says of an ordinance. @param ownWords Y or N of a form letter */
    record Said(String ordinance, String version, String stance, Words.Text text, String ownWords, String campaign, String representing) {
        static Said of(String ordinance, String stance, Words.Text text) { return new Said(ordinance, "", stance, text, "", "", ""); }

        Said on(String label) { return new Said(ordinance, label, stance, text, ownWords, campaign, representing); }

        Said in(String form, String own) { return new Said(ordinance, version, stance, text, own, form, representing); }

        Said by(String organisation) { return new Said(ordinance, version, stance, text, ownWords, campaign, organisation); }
    }

    /** What staff did with it. */
    enum Since { NOTHING, PROOF_SEEN, DUPLICATE_TRANSMISSION, ENTERED_IN_ERROR, MACHINE_SENT, SPAM, NOT_ABOUT_AN_ORDINANCE }

    /** @param recipient empty: the mayor's office */
    String csv(String id, String recipient) {
        Person.Address home = person.home();
        boolean answerable = person.reachable() && !channel.equals("PETITION");
        String asked = said.stance().isEmpty() || said.stance().startsWith("N") ? "" : said.text().asked();
        return List.of(id, TIME.format(at), channel, said.ordinance(), said.version(), person.given(), person.family(), person.organisation(), person.email(), person.phone(),
                home.street(), home.unit(), home.city(), home.state(), home.zip(), home.country(), home.said(), said.stance(), asked,
                said.text().reasons(), said.text().language(), subject(), said.text().words(), said.ownWords(), said.campaign(), said.representing(),
                answerable && at.getSecond() % 3 == 0 ? "Y" : "", answerable && at.getSecond() % 5 == 0 ? "Y" : "", recipient).stream().map(Line::cell).collect(Collectors.joining(","));
    }

    /** Few subjects say which side. */
    private String subject() {
        if (!channel.equals("EMAIL") && !channel.equals("WEB_FORM")) return "";
        return List.of("Ordinance " + said.ordinance(), "Before you decide", "Please read", "To the mayor", Map.of("VETO", "Please veto", "SIGN", "Please sign").getOrDefault(said.text().asked(), "The ordinance"),
                "A question of " + at.getMonth().toString().charAt(0) + at.getMonth().toString().substring(1).toLowerCase(java.util.Locale.ROOT)).get(at.getSecond() % 6);
    }

    private static String cell(String text) { return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text; }
}
