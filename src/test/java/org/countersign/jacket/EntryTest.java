package org.countersign.jacket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.countersign.jacket.Entries.Now;
import org.countersign.platform.Words;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;

/** A contact in a jacket: what became of it since, without its people, in a volume. */
class EntryTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant AT = Instant.parse("2008-08-12T17:00:00Z");
    private static final String TEXT = "I am for it. My neighbour at 14 Wren Hollow Road is not.\nCall 860.555.0142 or 860 555 0142, write to o.quandt@desk.\nQuandt, orla quandt, ORLA";

    private static final List<String> SINCE = new Now("OPPOSE", false, false, "SPAM", "SUBURB").since("SUPPORT", "RESIDENT");

    static Entry entry(long id, String text, Entry.Writer... writers) {
        return new Entry(id, "COUNTED", "SUPPORT", "RESIDENT", SINCE, AT, AT, new Entry.Said("EMAIL", "as proposed", "SIGN", "cost;Quandt's reason", "en", "Letters of Orla Quandt", "From Orla", text, "Larkfield Neighbors", "STATED", "3", "", "staff"), List.of(writers));
    }

    private static Entry.Writer orla() { return new Entry.Writer("Orla", "Quandt", "", "o.quandt@desk", "(860) 555-0142", "14 Wren Hollow Road", "Apt 3", "Hartford", "CT", "06106", "", List.of(new Entry.Name("Orla", "Quandt-Reyes", ""))); }

    private static Entry.Writer bo() { return new Entry.Writer("Bo", "Sandoval", "", "", "", "", "", "", "", "", "", List.of()); }

    @Test void a_group_is_the_side_that_was_counted_and_what_counts_for_nothing_stands_apart() {
        assertEquals(Group.SUPPORT, Group.of(Stance.SUPPORT_IF_AMENDED, false));
        assertEquals(Group.OPPOSE, Group.of(Stance.OPPOSE, false));
        assertEquals(Group.NEITHER, Group.of(Stance.UNCLEAR, false));
        assertEquals(Group.PETITION, Group.of(Stance.OPPOSE, true));
        assertEquals(Group.LEFT_OUT, Group.apart(true, true));
        assertEquals(Group.AFTER_DECISION, Group.apart(false, true));
        assertEquals("contacts/after-decision", Group.AFTER_DECISION.file());
    }

    @Test void what_became_of_it_since_is_said() {
        assertEquals(List.of(), new Now("SUPPORT", false, false, null, "RESIDENT").since("SUPPORT", "RESIDENT"));
        assertEquals(List.of("STANCE OPPOSE", "SET_ASIDE SPAM", "RESIDENCY SUBURB"), new Now("OPPOSE", false, false, "SPAM", "SUBURB").since("SUPPORT", "RESIDENT"));
        assertEquals(List.of("STANCE NONE"), new Now("SUPPORT", true, false, null, "RESIDENT").since("SUPPORT", "RESIDENT"));
        assertEquals(List.of("NOT_ON_THIS_MEASURE"), new Now(null, false, true, null, "RESIDENT").since("SUPPORT", "RESIDENT"));
    }

    @Test void what_was_not_counted_says_why() {
        assertEquals("SET_ASIDE", new Now("SUPPORT", false, false, "SPAM", "RESIDENT").standing(false));
        assertEquals("AFTER_DECISION", new Now(null, false, false, null, "RESIDENT").standing(false));
        assertEquals("UNCODED", new Now(null, false, false, null, "RESIDENT").standing(true));
        assertEquals("SUGGESTED", new Now("SUPPORT", true, false, null, "RESIDENT").standing(true));
        assertEquals("COUNTED_SINCE", new Now("SUPPORT", false, false, null, "RESIDENT").standing(true));
    }

    @Test void the_redacted_line_has_no_column_of_a_person_and_nothing_in_it_tells_of_one() {
        Columns redacted = new Columns(Edition.REDACTED, ZONE), personal = new Columns(Edition.PERSONAL, ZONE);
        assertTrue(redacted.heading().stream().noneMatch(List.of("first_name", "last_name", "organization", "email", "phone", "address1", "zip", "co_signers")::contains));
        List<String> cells = redacted.cells(entry(7, TEXT, orla(), bo()));
        assertEquals(redacted.heading().size(), cells.size());
        String line = String.join("|", cells);
        for (String told : List.of("Quandt", "quandt", "Orla", "orla", "ORLA", "Wren", "0142", "@desk", "Larkfield", "Sandoval")) assertFalse(line.contains(told), told + " in " + line);
        assertTrue(line.contains("I am for it.") && line.contains("cost") && line.contains("2008-08-12T13:00-04:00") && line.contains("|2|"), line);
        List<String> whole = personal.cells(entry(7, TEXT, orla(), bo()));
        assertEquals(personal.heading().size(), whole.size());
        assertTrue(whole.containsAll(List.of("Orla", "Quandt", "o.quandt@desk", "(860) 555-0142", "14 Wren Hollow Road", "Orla Quandt-Reyes", "Bo Sandoval", TEXT)), whole.toString());
        assertEquals(personal.heading().size(), personal.cells(Entry.gone(8, "OPPOSE", "SUBURB")).size());
        assertEquals(redacted.heading().size(), redacted.cells(Entry.gone(8, "OPPOSE", "SUBURB")).size());
    }

    @Test void a_volume_is_tagged_and_survives_whatever_people_are_called() {
        Volume volume = new Volume(Edition.PERSONAL, Words.in(Locale.ENGLISH), "en", ZONE);
        volume.add(entry(1, TEXT, new Entry.Writer("ليلى", "حداد \u202Ex", "<b>&amp;", "", "", "", "", "", "", "", "", List.of())));
        volume.add(entry(2, "x".repeat(5_000) + "\u0000\uD800 end", orla()));
        volume.add(Entry.gone(3, "SUPPORT", "RESIDENT"));
        String text = pdf(volume.pdf("Contacts for it, volume 1", List.of("A measure"), AT));
        assertTrue(text.contains("<b>&amp;") && text.contains("Contact 2") && text.contains("[cut here") && !text.contains(" end") && text.contains("no longer held") && text.contains("frozen: Oppose, Set aside: Spam, Suburb") && !text.contains("STANCE") && !text.contains("NO_LONGER") && text.contains("2008-08-12T13:00-04:00"), text);
    }

    @Test void a_thousand_contacts_are_one_volume_and_the_redacted_one_names_nobody() {
        Volume volume = new Volume(Edition.REDACTED, Words.in(new Locale("es")), "es", ZONE);
        for (int i = 0; i < Volume.MOST; i++) volume.add(entry(i, TEXT, orla(), bo()));
        String text = pdf(volume.pdf("Contactos", List.of(), AT));
        assertEquals(Volume.MOST, text.lines().filter(line -> line.matches("Contacto \\d+ .*")).count());
        assertTrue(text.contains(": En contra, Apartado: Correo no deseado, Suburbio"), text.substring(0, 500));
        for (String told : List.of("Quandt", "quandt", "Orla", "Wren", "0142", "Larkfield", "Sandoval")) assertFalse(text.contains(told), told);
    }

    private static String pdf(byte[] bytes) { return new Unzipped(java.util.Map.of("volume.pdf", bytes)).pdf("volume.pdf"); }
}
