package org.countersign.letter;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportReaderTest {
    private static final String BOUNCE = "From: MAILER-DAEMON@example.org\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nSorry.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n%s\n--b\n"
            + "Content-Type: text/rfc822-headers\n\nMessage-ID: <reply-7-0123456789abcdef@example.gov>\nSubject: Auto\n\n--b--\n";

    @Test void every_recipient_is_read_and_only_those_gone_for_good_are_gone() {
        Report report = read(BOUNCE.formatted("Final-Recipient: rfc822; Full@Example.org\nAction: failed\nStatus: 5.2.2\n\nOriginal-Recipient: rfc822;gone@example.org\nFinal-Recipient: rfc822;other@example.org\nAction: failed\nStatus: 5.1.1 (no such user)\n\n"
                + "Final-Recipient: rfc822;slow@example.org\nAction: delayed\nStatus: 4.4.7\n\nFinal-Recipient: rfc822;code@example.org\nAction: failed\nDiagnostic-Code: smtp; 550 5.7.1 refused"));
        assertTrue(report.isBounce());
        assertEquals(List.of("full@example.org", "gone@example.org", "slow@example.org", "code@example.org"), report.recipients().stream().map(Report.Recipient::address).toList());
        assertEquals(List.of("gone@example.org", "code@example.org"), report.gone());
        assertEquals(List.of("reply-7-0123456789abcdef@example.gov"), report.about());
    }

    @Test void systems_that_know_no_reports_bounce_too() {
        Report exim = read("From: Mail Delivery System <Mailer-Daemon@example.org>\nX-Failed-Recipients: gone@example.org\nSubject: Mail delivery failed\n\nThis is a permanent error.");
        assertEquals(List.of("gone@example.org"), exim.gone());
        Letter plain = LetterReaderTest.read("From: postmaster@example.org\nSubject: Returned mail: see transcript\n\nsorry");
        assertEquals(Set.of(Mark.RECEIVED_CLAMPED, Mark.BOUNCE), plain.marks());
        assertEquals(Sender.NOBODY, plain.envelope().sender());
    }

    @Test void a_complaint_stops_mail_and_a_report_of_authentication_does_not() {
        String complaint = "From: fbl@example.net\nContent-Type: MULTIPART/REPORT;\n report-type=\"feedback-report\"; boundary=b\n\n--b\n\nx\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: %s\nUser-Agent: x/1\nVersion: 1\nOriginal-Rcpt-To: Jane@example.org\n"
                + "--b\nContent-Type: message/rfc822\n\nMessage-ID: <m@example.gov>\n\nx\n--b--\n";
        Report abuse = read(complaint.formatted("abuse"));
        assertEquals("abuse", abuse.kind());
        assertEquals("jane@example.org", abuse.recipients().get(0).address());
        assertEquals(List.of("m@example.gov"), abuse.about());
        assertTrue(abuse.stopsMail() && read(complaint.formatted("opt-out")).stopsMail());
        assertFalse(read(complaint.formatted("auth-failure")).stopsMail());
    }

    @Test void an_answer_goes_back_only_to_people_who_may_be_answered() {
        assertEquals(Optional.of("jane@example.org"), answerTo(""));
        assertEquals(Optional.of("jane.home@example.org"), answerTo("Return-Path: <jane.home@example.org>\n"));
        assertEquals(Optional.empty(), answerTo("Return-Path: <bounce+17@platform.example>\n"), "nobody reads what goes there");
        for (String header : List.of("Return-Path: <>\n", "Precedence: bulk\n", "List-Id: <a.example>\n", "List-Unsubscribe: <mailto:x@example.org>\n", "X-Auto-Response-Suppress: OOF, AutoReply\n", "X-Loop: yes\n", "X-Spam-Flag: YES\n", "Auto-Submitted: auto-generated\n",
                "Return-Path: <no-reply@example.org>\n")) assertEquals(Optional.empty(), answerTo(header), header);
        Letter platform = LetterReaderTest.read("From: Jane Public <noreply@actionnetwork.org>\nReply-To: jane@example.org\nPrecedence: bulk\n\nI support it.");
        assertEquals(new Sender("Jane", "Public", Optional.of("jane@example.org")), platform.envelope().sender());
        assertEquals(Optional.of("actionnetwork"), platform.route().platform());
        assertFalse(platform.marks().contains(Mark.AUTOMATIC_REPLY), "its list headers stop our answer and nothing else");
    }

    @Test void what_it_answers_stands_in_its_references_the_nearest_first() {
        assertEquals(List.of("c@x", "b@x", "a@x"), LetterReaderTest.read("In-Reply-To: <c@x> (yours)\nReferences: <a@x>\n <b@x> <c@x>\nSubject: Re: y\n\nz").route().answers());
        assertEquals(List.of(), LetterReaderTest.read("Subject: Re: y\n\nz").route().answers());
    }

    private static Optional<String> answerTo(String header) { return LetterReaderTest.read(header + LetterReaderTest.HEAD + "\nx").route().answerTo(); }

    private static Report read(String message) { return LetterReaderTest.read(message).report().orElseThrow(); }
}
