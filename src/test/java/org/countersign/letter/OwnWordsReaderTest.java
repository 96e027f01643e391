package org.countersign.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OwnWordsReaderTest {
    @Test void quoted_lines_and_their_introduction_are_left_out_and_answers_between_them_stay() {
        own("First answer.\n\nSecond answer.", "On Mon, May 4, 2026 at 9:00 AM, City Hall\n<city@example.gov> wrote:\n> A question?\n\nFirst answer.\n\n> Another?\n\nSecond answer.");
    }

    @Test void the_message_answered_to_is_cut_off_where_it_begins() {
        for (String mark : new String[] {"-------- Original Message --------\nSubject: x", "-----Original Message-----", "---------- Forwarded message ---------", "Begin forwarded message:",
            "On 4 May 2026, City Hall wrote:\n\nDear all", "El lun, 4 may 2026, Alcaldía escribió:\nEstimados", "Am 4. Mai 2026 schrieb Stadt:\n\nLiebe",
            "________________________________\nFrom: City Hall\nSent: Monday, May 4, 2026\nTo: Jane", "From: City Hall [mailto:c@example.gov]\nSent: Monday\nTo: Jane\nSubject: RE: x"})
            own("I agree.", "I agree.\n\n" + mark + "\nDear all");
    }

    @Test void a_signature_and_the_name_of_a_device_are_left_out() {
        own("Vote yes.", "Vote yes.\n-- \nJane Public\n1 Main St");
        own("Vote yes.", "Vote yes.\n\nSent from my telephone");
        own("Vote yes.\n\nMore below.", "Vote yes.\n\n> quoted\n\nMore below.\n\nEnviado desde mi teléfono");
        own("It was sent from my office to yours -- twice.", "It was sent from my office to yours -- twice.");
    }

    @Test void a_sentence_that_looks_like_a_marker_stays() {
        own("On this the council wrote: nothing.\nI am sad.", "On this the council wrote: nothing.\nI am sad.");
        own("From: the heart.\nThank you.", "From: the heart.\nThank you.");
    }

    private static void own(String expected, String text) { assertEquals(expected, OwnWordsReader.read(text)); }
}
