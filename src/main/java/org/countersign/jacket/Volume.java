package org.countersign.jacket;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.paper.Letters;
import org.countersign.paper.TaggedPdf;
import org.countersign.platform.Words;

/** Up to a thousand contacts as one tagged PDF. Long texts are cut there, and only there: the CSV beside it has them whole. */
final class Volume {
    static final int MOST = 1_000;
    private static final int LONGEST = 2_000;
    private static final Object ONE_AT_A_TIME = new Object();
    private static final String STYLE = "@page{size:letter;margin:18mm 18mm 20mm;@bottom-right{content:counter(page) ' / ' counter(pages);font-family:'Public Sans';font-size:8pt}}"
            + "body{font-family:'Public Sans';font-size:8.5pt;line-height:1.35;word-wrap:break-word}h1{font-size:14pt;margin:0 0 4pt}h2{font-size:9.5pt;margin:8pt 0 1pt;page-break-after:avoid}h3{font-size:9pt;margin:6pt 0 1pt}p{margin:0 0 2pt}"
            + "table{width:100%;border-collapse:collapse}th,td{border-bottom:0.5pt solid #777;padding:2pt 4pt;text-align:left;vertical-align:top}thead{display:table-header-group}";

    private final Edition edition;
    private final Words words;
    private final String language;
    private final ZoneId zone;
    private final StringBuilder body = new StringBuilder();

    Volume(Edition edition, Words words, String language, ZoneId zone) {
        this.edition = edition;
        this.words = words;
        this.language = language;
        this.zone = zone;
    }

    /** @param read as it was read, with its signers */
    void add(Entry read) {
        Entry entry = edition.isPersonal() ? read : read.masked();
        Entry.Said said = entry.said();
        body.append("<h2>").append(safe(words.say("jacket.contact", String.valueOf(entry.id())))).append(" · ").append(safe(line(entry))).append("</h2>");
        entry.writers().stream().map(Entry.Writer::line).filter(line -> !line.isEmpty()).forEach(line -> paragraph(line, null));
        if (!said.representing().isEmpty()) paragraph(words.say("jacket.for", said.representing()), null);
        notes(entry).forEach(note -> paragraph(note, null));
        if (!said.subject().isEmpty()) body.append("<p><b>").append(safe(said.subject())).append("</b></p>");
        clipped(said.text()).lines().filter(line -> !line.isBlank()).forEach(line -> paragraph(line, said.language()));
    }

    private String line(Entry entry) {
        if (entry.receivedAt() == null) return words.say("jacket.gone");
        return Stream.of(words.say("contact.channel." + entry.said().channel()), entry.receivedAt().atZone(zone).toOffsetDateTime().toString(), entry.stance().isEmpty() ? words.say("jacket.standing." + entry.standing()) : words.say("stance." + entry.stance()),
                words.say("residency." + entry.residency())).collect(Collectors.joining(" · "));
    }

    private Stream<String> notes(Entry entry) {
        return Stream.of(entry.standing().equals("COUNTED") || entry.stance().isEmpty() ? "" : words.say("jacket.standing." + entry.standing()),
                entry.since().isEmpty() ? "" : words.say("jacket.since", entry.since().stream().map(this::changed).collect(Collectors.joining(", "))), entry.said().reasons().isEmpty() ? "" : words.say("jacket.reasons", entry.said().reasons().replace(";", ", "))).filter(note -> !note.isEmpty());
    }

    /** In words; the CSV has it as a constant. */
    private String changed(String since) {
        String[] said = since.split(" ", 2);
        return switch (said[0]) {
            case "STANCE" -> words.say(said[1].equals("NONE") ? "stance.none" : "stance." + said[1]);
            case "RESIDENCY" -> words.say("residency." + said[1]);
            case "SET_ASIDE" -> words.say("contact.setAside") + ": " + words.say("contact.setAside." + said[1]);
            case "NOT_ON_THIS_MEASURE" -> words.say("jacket.since.off");
            default -> words.say("jacket.gone");
        };
    }

    private String clipped(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) return text;
        return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + " … " + words.say("jacket.clipped");
    }

    private void paragraph(String line, String tongue) {
        body.append(tongue != null && tongue.matches("[a-z]{2}") && !tongue.equals(language) ? "<p lang=\"" + tongue + "\">" : "<p>").append(safe(line)).append("</p>");
    }

    /** @param said what stands before the contacts */
    byte[] pdf(String title, List<String> said, Instant made) {
        String front = said.stream().map(each -> "<p>" + safe(each) + "</p>").collect(Collectors.joining());
        return set(page(language, title, "<h1>" + safe(title) + "</h1>" + front + body), made);
    }

    /** A page of ours. @param body of safe text @return as XHTML */
    static String page(String language, String title, String body) {
        String told = safe(title);
        return "<!DOCTYPE html><html lang=\"" + language + "\" xmlns=\"http://www.w3.org/1999/xhtml\"><head><meta charset=\"UTF-8\"/><title>" + told + "</title><meta name=\"subject\" content=\"" + told + "\"/><meta name=\"description\" content=\"" + told
                + "\"/><style>" + STYLE + "</style></head><body>" + body + "</body></html>";
    }

    /** A thousand contacts take some hundred megabytes for the seconds in which they are set: one volume at a time on a node. */
    static byte[] set(String xhtml, Instant made) {
        synchronized (ONE_AT_A_TIME) {
            return TaggedPdf.of(xhtml, made).bytes();
        }
    }

    static String safe(String text) { return Letters.KNOWN.safe(text); }
}
