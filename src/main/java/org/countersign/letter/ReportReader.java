package org.countersign.letter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.mime.Headers;
import org.countersign.mime.Leaf;
import org.countersign.mime.MimeReader.Mime;

/** Reads the parts of a delivery status (RFC 3464) or a feedback report (RFC 5965), and bounces of systems that know neither. */
final class ReportReader {
    private static final int LONGEST = 256 << 10, MOST_BLOCKS = 1_000, MOST_IDS = 50;
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)*[A-Za-z0-9-]{1,63}");
    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b"), ID = Pattern.compile("<([^<>\\s\\p{Cntrl}]{1,300}@[^<>\\s\\p{Cntrl}]{1,200})>");

    private static final Pattern LISTED = Pattern.compile("(?m)^<([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,190})>:[ \\t]*\n?((?:[^\n]{1,600}\n?){0,12})");
    private static final Pattern REFUSED = Pattern.compile("(?<![\\d.])5\\d\\d(?![\\d.])"), FULL = Pattern.compile("(?i)mailbox (?:is )?full|over ?quota|quota exceeded|\\b5\\.2\\.2\\b");
    private static final Pattern COPY = Pattern.compile("(?m)^-{3,5} ?(?:Below this line is a copy of the message|This is a copy of the message|Original message follows)[^\n]{0,60}\n\\s{0,9}");

    private ReportReader() {}

    /** @param mark what kind of message it is */
    static Optional<Report> read(Mime mime, Mark mark) {
        if (mark == Mark.BOUNCE) return Optional.of(new Report("bounce", bounced(mime), about(mime)));
        if (mark != Mark.COMPLAINT) return Optional.empty();
        Headers fields = part(mime, "message/feedback-report").map(leaf -> blocks(leaf).get(0)).orElse(new Headers(List.of(), 0, false));
        String kind = fields.first("Feedback-Type").orElse("abuse").strip().toLowerCase(Locale.ROOT);
        List<Report.Recipient> to = Stream.of("Original-Rcpt-To", "Redacted-Address", "Removal-Recipient").flatMap(name -> fields.all(name).stream()).flatMap(value -> address(value).stream()).distinct()
                .map(address -> new Report.Recipient(address, "", "")).toList();
        return Optional.of(new Report(kind, to, about(mime)));
    }

    /** Every block after the first is a recipient's, be the first a soft one. */
    private static List<Report.Recipient> bounced(Mime mime) {
        List<Report.Recipient> found = new ArrayList<>();
        mime.leaves().stream().filter(leaf -> leaf.type().is("message/delivery-status") || leaf.type().is("message/global-delivery-status")).forEach(leaf -> blocks(leaf).forEach(block -> recipient(block).ifPresent(found::add)));
        if (found.isEmpty()) mime.headers().all("X-Failed-Recipients").stream().flatMap(value -> Stream.of(value.split("[,;\\s]+"))).flatMap(value -> address(value).stream())
                .forEach(address -> found.add(new Report.Recipient(address, permanent(mime) ? "failed" : "", permanent(mime) ? "5.0.0" : "")));
        return found.isEmpty() ? listed(copied(mime, false)) : found;
    }

    private static Optional<Report.Recipient> recipient(Headers block) {
        Optional<String> to = Stream.of("Original-Recipient", "Final-Recipient").flatMap(name -> block.first(name).stream()).map(value -> value.substring(value.indexOf(';') + 1)).flatMap(value -> address(value).stream()).findFirst();
        String told = status(block.first("Status").orElse("")), reason = status(block.first("Diagnostic-Code").orElse(""));
        String said = told.isEmpty() || told.endsWith(".0.0") && reason.startsWith(told.substring(0, 1)) ? reason : told;
        return to.map(address -> new Report.Recipient(address, block.first("Action").orElse("").strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", ""), said));
    }

    private static String status(String text) {
        Matcher status = STATUS.matcher(text);
        return status.find() ? status.group(1) : "";
    }

    /** As qmail and its heirs write them (QSBMF): "<address>:", and below it the reason. */
    private static List<Report.Recipient> listed(String text) {
        return LISTED.matcher(text).results().limit(MOST_BLOCKS).map(found -> {
            String reason = found.group(2), code = status(reason);
            boolean refused = !code.isEmpty() ? code.startsWith("5.") : REFUSED.matcher(reason).find();
            String said = FULL.matcher(reason).find() ? "5.2.2" : code.isEmpty() ? "5.0.0" : code;
            return new Report.Recipient(found.group(1).toLowerCase(Locale.ROOT), refused ? "failed" : "", refused ? said : code);
        }).toList();
    }

    /** The text of a notice above or below the line that says where the copy of the message begins. */
    private static String copied(Mime mime, boolean below) {
        String text = mime.leaves().stream().filter(Leaf::plain).findFirst().map(leaf -> leaf.text(LONGEST)).orElse("").replace("\r", "");
        Matcher copy = COPY.matcher(text);
        if (!copy.find()) return below ? "" : text;
        return below ? text.substring(copy.end()) : text.substring(0, copy.start());
    }

    private static boolean permanent(Mime mime) { return mime.leaves().stream().filter(Leaf::plain).anyMatch(leaf -> leaf.text(LONGEST).contains("permanent error")); }

    /** Header-like blocks with empty lines between them. */
    private static List<Headers> blocks(Leaf leaf) {
        byte[] bytes = leaf.decoded(LONGEST).bytes();
        List<Headers> blocks = new ArrayList<>();
        for (int at = 0; at < bytes.length && blocks.size() < MOST_BLOCKS;) {
            Headers block = Headers.read(bytes, at, bytes.length);
            if (!block.fields().isEmpty() || blocks.isEmpty()) blocks.add(block);
            at = Math.max(at + 1, block.bodyStart());
        }
        return blocks.isEmpty() ? List.of(new Headers(List.of(), 0, false)) : blocks;
    }

    private static Optional<Leaf> part(Mime mime, String type) { return mime.leaves().stream().filter(leaf -> leaf.type().is(type)).findFirst(); }

    private static List<String> about(Mime mime) {
        Set<String> ids = new LinkedHashSet<>();
        mime.leaves().stream().filter(leaf -> leaf.type().is("message/rfc822") || leaf.type().is("message/global") || leaf.type().is("text/rfc822-headers")).forEach(leaf -> {
            byte[] bytes = leaf.decoded(LONGEST).bytes();
            Headers theirs = Headers.read(bytes, 0, bytes.length);
            Stream.of("Message-ID", "In-Reply-To", "References").flatMap(name -> theirs.all(name).stream()).forEach(value -> ids.addAll(ids(value)));
        });
        byte[] copy = copied(mime, true).getBytes(StandardCharsets.UTF_8);
        Headers returned = Headers.read(copy, 0, copy.length);
        Stream.of("Message-ID", "In-Reply-To", "References").flatMap(name -> returned.all(name).stream()).forEach(value -> ids.addAll(ids(value)));
        Stream.of("In-Reply-To", "References").flatMap(name -> mime.headers().all(name).stream()).forEach(value -> ids.addAll(ids(value)));
        return ids.stream().limit(MOST_IDS).toList();
    }

    /** As they stand in a header, without their angle brackets. */
    static List<String> ids(String value) { return ID.matcher(value).results().map(found -> found.group(1)).distinct().limit(MOST_IDS).toList(); }

    private static Optional<String> address(String text) {
        Matcher found = ADDRESS.matcher(text);
        return found.find() ? Optional.of(found.group().toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
