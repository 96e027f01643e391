package org.countersign.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;

/**
 * A contact log of any size, drawn with a fixed seed: four contacts in ten come through five campaigns with the same words, one in six is
 * from somebody who wrote before, one in ten is nameless (some of them organisations); two in five give a street, in households of up to three; times run over sixty days with a burst on one of them.
 */
public final class DrawnDocket {
    public static final String ORDINANCE = "2026-14";
    private static final String HEADER = "external_id,received_at,channel,ordinance_no,first_name,last_name,organization,email,phone,address1,unit,zip,residency,stance,action_asked,reason_codes,subject,text,campaign_id\r\n";
    private static final List<String> CHANNELS = List.of("CALL", "CALL", "EMAIL", "EMAIL", "EMAIL", "WEB_FORM", "LETTER", "POSTCARD", "VOICEMAIL", "TESTIMONY", "PETITION");
    private static final List<String> STANCES = List.of("SUPPORT", "SUPPORT", "SUPPORT_IF_AMENDED", "OPPOSE", "OPPOSE", "OPPOSE", "OPPOSE_UNLESS_AMENDED", "NEUTRAL", "UNCLEAR", "NO_POSITION");
    private static final List<String> ZIPS = List.of("06103", "06106", "06112", "06114", "06105", "06107", "06109", "06040", "06511", "77002", "01108", "");
    private static final List<String> STREETS = List.of("Larkfield Street", "Old Mill Rd", "N. Harbor Avenue", "Quarry Lane", "Sycamore Ct", "West Ferry Street", "Chandler Blvd",
            "Orchard Hill Drive", "Third St", "Beacon Terrace", "Willow Pl", "South Bridge Road");
    private static final List<String> WORDS = List.of("please", "sign", "return", "the", "ordinance", "city", "clinic", "police", "money", "school", "street", "neighbors", "council", "vote", "hours", "trust", "costs", "safe");
    private static final LocalDateTime START = LocalDateTime.parse("2026-02-01T08:00:00");

    private final Random random;

    private DrawnDocket(long seed) { random = new Random(seed); }

    public static Path write(Path file, int rows) throws IOException {
        Files.createDirectories(file.getParent());
        DrawnDocket docket = new DrawnDocket(rows);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (int i = 1; i <= rows; i++) out.write(docket.row(i));
        }
        return file;
    }

    private String row(int i) {
        boolean campaign = random.nextInt(10) < 4;
        int person = random.nextInt(6) == 0 && i > 10 ? 1 + random.nextInt(i - 1) : i;
        boolean named = person % 10 != 0;
        String stance = random.nextInt(30) == 0 ? "" : pick(STANCES);
        return String.join(",", "B" + i, at().toString(), pick(CHANNELS), ORDINANCE, named ? "Given" + person % 977 : "", named ? "Family" + person % 9973 : "",
                organisation(person), named && person % 3 != 0 ? "p" + person + "@example.org" : "", named && person % 4 == 0 ? "860" + (2_000_000 + person % 7_000_000) : "",
                person % 5 < 2 ? street(person / 3) : "", person % 20 == 0 ? "Apt " + person % 9 : "", ZIPS.get(person / 3 % ZIPS.size()), person % 12 == 11 ? "resident" : "",
                stance, stance.startsWith("O") ? "VETO" : "", random.nextInt(3) == 0 ? "cost" : "", "Ordinance " + ORDINANCE, campaign ? "Form text number " + random.nextInt(5) + " of a campaign that many send unchanged." : words(),
                campaign ? "Campaign " + random.nextInt(5) : "") + "\r\n";
    }

    private static String organisation(int person) { return person % 40 == 0 || person % 61 == 7 ? "Group No " + person % 1_013 : ""; }

    private static String street(int household) { return 1 + household % 4_000 + " " + STREETS.get(household / 4_000 % STREETS.size()); }

    private LocalDateTime at() { return START.plusDays(random.nextInt(4) == 0 ? 30 : random.nextInt(60)).plusSeconds(random.nextInt(50_000)).withNano(0); }

    private String words() {
        StringBuilder text = new StringBuilder("I write to say");
        for (int i = 0; i < 40; i++) text.append(' ').append(pick(WORDS));
        return text.append('.').toString();
    }

    private <T> T pick(List<T> several) { return several.get(random.nextInt(several.size())); }
}
