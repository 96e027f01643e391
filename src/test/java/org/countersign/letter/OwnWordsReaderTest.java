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

    @Test void every_language_introduces_a_quote_in_its_own_way() {
        for (String mark : new String[] {"El lun, 4 may 2026 a las 9:00, Alcaldía (<c@example.gov>) escribió:", "Le lun. 4 mai 2026 à 09:00, Mairie <c@example.org> a écrit :", "Am Mo., 4. Mai 2026 um 09:00 Uhr schrieb Stadt <c@example.org>:",
            "Em seg., 4 de mai. de 2026 às 09:00, Prefeitura <c@example.org> escreveu:", "Il giorno lun 4 mag 2026 alle ore 09:00 Comune <c@example.org> ha scritto:", "Op ma 4 mei 2026 om 09:00 schreef Gemeente <c@example.org>:",
            "pon., 4 maj 2026 o 09:00 Urząd <c@example.org> napisał(a):", "4 мая 2026 г., 09:00, Город <c@example.org> написал(а):", "在 2026年5月4日星期一 09:00，市政府 <c@example.org> 写道：", "2026年5月4日(月) 9:00 市役所 <c@example.org>:",
            "2026년 5월 4일 (월) 오전 9:00, 시청 <c@example.org>님이 작성:", "Vào Th 2, 4 thg 5, 2026 vào lúc 09:00 City <c@example.org> đã viết:", "Den mån 4 maj 2026 kl 09:00 skrev Staden <c@example.org>:",
            "ma 4. toukok. 2026 klo 9.00 Kaupunki (c@example.org) kirjoitti:", "Belediye <c@example.org>, 4 May 2026 Pzt, 09:00 tarihinde şunu yazdı:"})
            own("1.", "1.\n\n" + mark + "\n> quoted");
        for (String block : new String[] {"Von: Stadt\nGesendet: Montag, 4. Mai 2026\nAn: Jane", "De : Mairie\nEnvoyé : lundi 4 mai 2026\nÀ : Jane", "差出人: 市役所\n送信日時: 2026年5月4日\n宛先: Jane", "Da: Comune\nInviato: lunedì\nA: Jane"})
            own("1.", "1.\n\n" + block + "\n\nquoted");
    }

    @Test void a_signature_and_the_name_of_a_device_are_left_out() {
        own("Vote yes.", "Vote yes.\n-- \nJane Public\n1 Main St");
        own("Vote yes.", "Vote yes.\n\nSent from my telephone");
        own("Vote yes.\n\nMore below.", "Vote yes.\n\n> quoted\n\nMore below.\n\nEnviado desde mi teléfono");
        own("It was sent from my office to yours -- twice.", "It was sent from my office to yours -- twice.");
        own("Sent from my desk, it is easier than by telephone.", "Sent from my desk, it is easier than by telephone.");
    }

    @Test void the_end_that_only_says_who_wrote_is_the_signature() {
        own("Please veto.", "Please veto.\n\nSincerely,\nJane Q. Public\n550 Main Street, Apt 2\nHartford, CT 06103\n860-555-0142");
        own("Estoy en contra.", "Estoy en contra.\n\nAtentamente,\nMaría López");
        own("Please veto.\nThank you.", "Please veto.\nThank you.");
        own("Please veto.\n\nBest,\nJane\n\nP.S. My neighbor agrees.", "Please veto.\n\nBest,\nJane\n\nP.S. My neighbor agrees.");
        own("Thank you,\nbut no. I will not accept this ordinance.", "Thank you,\nbut no. I will not accept this ordinance.");
    }

    @Test void what_employers_and_mail_systems_add_is_nobodys_own() {
        own("Please sign it.", "CAUTION: This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender.\n\nPlease sign it.\n\n"
                + "CONFIDENTIALITY NOTICE: This e-mail message, including any attachments, is for the sole use of the intended recipient(s) and may contain confidential and privileged information.");
        own("Bitte unterschreiben.", "Bitte unterschreiben.\n\nDiese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind oder diese Nachricht irrtümlich erhalten haben, löschen Sie diese E-Mail.");
        own("Please sign it.", "Please sign it.\n\nPlease consider the environment before printing this e-mail");
        String told = "The confidential e-mail to its intended recipients was given to the press, and I want to know by whom.";
        own(told, told);
    }

    @Test void a_sentence_that_looks_like_a_marker_stays() {
        own("On this the council wrote: nothing.\nI am sad.", "On this the council wrote: nothing.\nI am sad.");
        own("From: the heart.\nThank you.", "From: the heart.\nThank you.");
        own("The following people <a@example.org> agree:\nJane\nJohn", "The following people <a@example.org> agree:\nJane\nJohn");
        own("To whom it may concern:\nMy request in 2026 is simple:\n- veto it", "To whom it may concern:\nMy request in 2026 is simple:\n- veto it");
        own("I quote the original message of the mayor", "I quote the original message of the mayor");
    }

    private static void own(String expected, String text) { assertEquals(expected, OwnWordsReader.read(text)); }
}
