package org.countersign.letter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.mime.Lettering;

/** Finds in a text the message of somebody else that it passes on: a block that says who wrote it and when, and the words below it. */
final class ForwardReader {
    private static final int MOST_LINES = 4_000, HEADER_LINES = 12;
    private static final Pattern FIELD = Pattern.compile("(?u)[*\\s]{0,4}([\\p{L} ]{1,24}?)[*\\s\\u00a0]{0,4}[:：][*\\s\\u00a0]{0,4}(.*?)\\*?\\s*");
    private static final Pattern SUBJECT = Pattern.compile("(?iu)subject|asunto|betreff|objet|assunto|oggetto|onderwerp|ämne|emne|aihe|temat|тема|předmět|tárgy|konu|θέμα|件名|主题|主題|主旨|제목|subiect|chủ đề");
    private static final Pattern FROM = Pattern.compile("(?iu)" + QuoteReader.FROM), DATE = Pattern.compile("(?iu)" + QuoteReader.DATE);
    private static final Pattern MAILTO = Pattern.compile("\\s*[\\[(](?:mailto:)?([^\\s\\[\\]()]+@[^\\s\\[\\]()]+)[\\])].*");

    private ForwardReader() {}

    /** @param zone of whoever passes it on: the times in it are told in theirs */
    static Optional<Letter.Forwarded> read(String text, ZoneOffset zone) {
        List<String> lines = text.lines().limit(MOST_LINES).map(line -> unquoted(line)).toList();
        for (int at = 0; at < lines.size(); at++) if (QuoteReader.headerBlock(lines, at)) return Optional.of(forwarded(lines, at, zone));
        return Optional.empty();
    }

    /** Without the marks of quotes before it. */
    private static String unquoted(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == '>' || at > 0 && line.charAt(at) == ' ' && line.charAt(at - 1) == '>')) at++;
        return line.substring(at);
    }

    private static Letter.Forwarded forwarded(List<String> lines, int at, ZoneOffset zone) {
        Sender sender = Sender.NOBODY;
        String subject = "";
        Optional<Instant> written = Optional.empty();
        int end = at;
        for (; end < lines.size() && end - at < HEADER_LINES && !lines.get(end).isBlank(); end++) {
            Matcher field = FIELD.matcher(lines.get(end).strip());
            if (lines.get(end).length() > QuoteReader.LONGEST_MARKER || !field.matches()) continue;
            String name = field.group(1).strip().toLowerCase(Locale.ROOT), value = field.group(2).strip();
            if (sender == Sender.NOBODY && FROM.matcher(name).matches()) sender = sender(value);
            else if (DATE.matcher(name).matches()) written = LetterDates.instant(value, zone);
            else if (SUBJECT.matcher(name).matches()) subject = Lettering.line(value, 1_000);
        }
        OwnWordsReader.Own own = OwnWordsReader.split(String.join("\n", lines.subList(end, lines.size())).strip(), (sender.givenName() + " " + sender.familyName()).strip());
        return new Letter.Forwarded(sender, "", subject, written, own.words(), SignatureReader.read(own.signature()));
    }

    private static Sender sender(String value) {
        Matcher mailto = MAILTO.matcher(value.substring(Math.max(0, value.indexOf('['))));
        String plain = value.indexOf('<') < 0 && mailto.matches() ? value.substring(0, value.indexOf('[')).strip() + " <" + mailto.group(1) + ">" : value.replace("<mailto:", "<").replaceAll("> ?<[^<>]*>$", ">");
        List<Mailbox> found = Mailbox.read(plain);
        return found.isEmpty() ? Sender.NOBODY : Sender.of(found.get(0));
    }
}
