package org.countersign.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A mailbox of any size, drawn with a fixed seed: one message in five answers another and quotes it, two in five come as text and HTML, one in
 * thirty brings an attachment of some ten thousand bytes; one in four is a form letter.
 */
public final class DrawnMailbox {
    private static final List<String> WORDS = List.of("please", "sign", "return", "the", "ordinance", "city", "clinic", "police", "money", "school", "street", "neighbors", "council", "vote", "hours", "trust", "costs", "safe");
    private static final LocalDateTime START = LocalDateTime.parse("2026-02-01T08:00:00");
    private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss", Locale.ENGLISH), SEPARATED = DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.ENGLISH);

    private final Random random;

    private DrawnMailbox(long seed) { random = new Random(seed); }

    public static Path write(Path file, int messages) throws IOException {
        Files.createDirectories(file.getParent());
        DrawnMailbox mailbox = new DrawnMailbox(messages);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 1; i <= messages; i++) out.write(mailbox.message(i));
        }
        return file;
    }

    private String message(int i) {
        int person = random.nextInt(6) == 0 ? 1 + random.nextInt(i) : i;
        LocalDateTime at = START.plusMinutes(random.nextInt(80_000));
        String head = "From p" + person + "@example.org " + SEPARATED.format(at) + "\nReceived: from mail.example.org by mx.example.gov; " + SENT.format(at) + " +0000\n"
                + "Message-ID: <drawn." + i + "@example.org>\nDate: " + SENT.format(at.atOffset(ZoneOffset.UTC)) + " +0000\nFrom: Given" + person % 977 + " Family" + person % 9973
                + " <p" + person + "@example.org>\nTo: Mayor <mayor@example.gov>\nSubject: " + (i % 5 == 0 ? "Re: " : "") + "Ordinance 2026-14\nMIME-Version: 1.0\n";
        return head + body(text(i), i) + "\n\n";
    }

    private String text(int i) {
        String text = i % 4 == 0 ? "Dear Mayor,\n\nForm text number " + random.nextInt(5) + " of a campaign that many send unchanged.\n\nA resident" : "Dear Mayor,\n\n" + words() + "\n" + words() + "\n\nSincerely\nA resident";
        return i % 5 == 0 ? text + "\n\nOn Mon, Feb 2, 2026 at 9:12 AM Mayor <mayor@example.gov> wrote:\n> Thank you for writing.\n> " + words().replace("\n", "\n> ") : text;
    }

    private String body(String text, int i) {
        if (i % 30 == 1) return "Content-Type: multipart/mixed; boundary=\"m\"\n\n--m\n" + plain(text) + "\n--m\nContent-Type: application/pdf; name=\"letter.pdf\"\n"
                + "Content-Disposition: attachment; filename=\"letter.pdf\"\nContent-Transfer-Encoding: base64\n\n" + attachment() + "\n--m--";
        if (i % 5 < 2) return "Content-Type: multipart/alternative; boundary=\"a\"\n\n--a\n" + plain(text) + "\n--a\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>"
                + text.replace("\n\n", "</p>\n<p>").replace("\n", "<br>\n") + "</p></body></html>\n--a--";
        return plain(text);
    }

    private static String plain(String text) { return "Content-Type: text/plain; charset=utf-8\n\n" + text; }

    private String attachment() {
        byte[] bytes = new byte[10_000];
        random.nextBytes(bytes);
        return Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    }

    private String words() {
        StringBuilder text = new StringBuilder("I write to say");
        for (int i = 0; i < 40; i++) text.append(i % 12 == 11 ? '\n' : ' ').append(WORDS.get(random.nextInt(WORDS.size())));
        return text.append('.').toString();
    }
}
