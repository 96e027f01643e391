package org.countersign.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.Chunk;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.PropertyValue;
import org.apache.poi.hsmf.datatypes.RecipientChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;

/**
 * An Outlook message (MS-OXMSG, the compound format of {@code .msg}) as mail would have carried it: the header it came with where Outlook
 * kept that, else one made of its properties; its texts; what is attached, messages inside it too.
 */
public final class OutlookReader {
    private static final int DEEPEST = 5, MOST_ATTACHMENTS = 200, MOST_RECIPIENTS = 500;
    /** Tags of properties POI has no name for: the sender's SMTP address where the other is Exchange's own, and what is answered to (MS-OXPROPS). */
    private static final int SENDER_SMTP = 0x5D01, REPRESENTING_SMTP = 0x5D02, IN_REPLY_TO = 0x1042, RECIPIENT_TYPE = 0x0C15;
    private static final int TO = 1, CC = 2;
    /** They describe the parts as they were, not as they are put together here. */
    private static final Set<String> OF_THE_PARTS = Set.of("content-type", "content-transfer-encoding", "content-disposition", "mime-version", "content-length");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss Z", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** POI tells of every property it has no name for; held here, so that its level stays. */
    private static final Logger LIBRARY = Logger.getLogger("org.apache.poi");

    static { hush(); }

    private OutlookReader() {}

    static void hush() { LIBRARY.setLevel(Level.OFF); }

    /** It is a compound file, but no message, or a broken one. */
    public static final class Unreadable extends Exception {
        Unreadable(Throwable cause) { super(cause); }
    }

    /** @throws Unreadable where it is none, or nothing can be made of it */
    public static byte[] read(byte[] compound) throws Unreadable {
        try (MAPIMessage message = new MAPIMessage(new ByteArrayInputStream(compound))) {
            if (message.getMainChunks().getMessageClass() == null && message.getMainChunks().getAll().size() < 2) throw new IOException("a compound file, but no message");
            return mail(message, 1);
        } catch (IOException | RuntimeException | StackOverflowError broken) {       // whatever hostile bytes bring the library to
            throw new Unreadable(broken);
        }
    }

    private static byte[] mail(MAPIMessage message, int depth) throws IOException {
        message.setReturnNullOnMissingChunk(true);
        message.guess7BitEncoding();
        Composed mail = new Composed();
        headers(message, mail);
        mail.begin();
        texts(message, mail);
        for (AttachmentChunks each : Arrays.asList(message.getAttachmentFiles()).stream().limit(MOST_ATTACHMENTS).toList()) attach(each, mail, depth);
        return mail.end();
    }

    private static void headers(MAPIMessage message, Composed mail) {
        StringChunk kept = message.getMainChunks().getMessageHeaders();
        byte[] bytes = (kept == null ? "" : kept.getValue().replaceFirst("^Microsoft Mail Internet Headers.*\\R", "")).getBytes(StandardCharsets.UTF_8);
        Headers transport = Headers.read(bytes, 0, bytes.length);
        transport.fields().stream().filter(field -> !OF_THE_PARTS.contains(field.name().toLowerCase(Locale.ROOT))).forEach(field -> mail.header(field.name(), field.value()));
        if (!transport.has("Received")) time(message, MAPIProperty.MESSAGE_DELIVERY_TIME).ifPresent(at -> mail.header("Received", "by outlook; " + at));
        if (!transport.has("From")) mail.header("From", sender(message));
        if (!transport.has("To")) mail.header("To", recipients(message, TO));
        if (!transport.has("Cc")) mail.header("Cc", recipients(message, CC));
        if (!transport.has("Date")) time(message, MAPIProperty.CLIENT_SUBMIT_TIME).or(() -> time(message, MAPIProperty.MESSAGE_DELIVERY_TIME)).ifPresent(at -> mail.header("Date", at));
        if (!transport.has("Subject")) mail.header("Subject", text(message.getMainChunks().getSubjectChunk()));
        if (!transport.has("Message-ID")) mail.header("Message-ID", text(message.getMainChunks().getMessageId()));
        if (!transport.has("In-Reply-To")) mail.header("In-Reply-To", chunk(message, IN_REPLY_TO).orElse(null));
        if (!transport.has("References")) mail.header("References", chunk(message, MAPIProperty.INTERNET_REFERENCES.id).orElse(null));
    }

    private static String sender(MAPIMessage message) {
        Optional<String> address = Stream.of(chunk(message, REPRESENTING_SMTP), chunk(message, MAPIProperty.SENT_REPRESENTING_EMAIL_ADDRESS.id), chunk(message, SENDER_SMTP),
                chunk(message, MAPIProperty.SENDER_EMAIL_ADDRESS.id)).flatMap(Optional::stream).filter(each -> each.indexOf('@') > 0).findFirst();
        String name = chunk(message, MAPIProperty.SENT_REPRESENTING_NAME.id).or(() -> chunk(message, MAPIProperty.SENDER_NAME.id)).orElse("");
        return mailbox(name, address.orElse(null));
    }

    private static String recipients(MAPIMessage message, int wanted) {
        return Arrays.stream(message.getRecipientDetailsChunks()).limit(MOST_RECIPIENTS).filter(each -> type(each) == wanted)
                .map(each -> mailbox(each.getRecipientName(), each.getRecipientEmailAddress())).distinct().collect(Collectors.joining(", "));
    }

    private static int type(RecipientChunks recipient) {
        return recipient.getProperties().entrySet().stream().filter(each -> each.getKey().id == RECIPIENT_TYPE).flatMap(each -> each.getValue().stream())
                .map(PropertyValue::getValue).filter(Number.class::isInstance).map(value -> ((Number) value).intValue()).findFirst().orElse(TO);
    }

    private static String mailbox(String name, String address) {
        String plain = name == null ? "" : name.replaceAll("[\"\\\\\\p{Cntrl}]", " ").strip();
        if (address == null || address.indexOf('@') < 0) return plain.isEmpty() ? "" : "\"" + plain + "\"";
        return plain.isEmpty() || plain.equals(address) ? address : "\"" + plain + "\" <" + address + ">";
    }

    private static void texts(MAPIMessage message, Composed mail) throws IOException {
        String plain = text(message.getMainChunks().getTextBodyChunk());
        ByteChunk binary = message.getMainChunks().getHtmlBodyChunkBinary();
        String html = text(message.getMainChunks().getHtmlBodyChunkString());
        if (binary == null && html == null && message.getMainChunks().getRtfBodyChunk() != null) {
            RichTextReader.Rich rich = RichTextReader.read(rtf(message));
            html = rich.html() ? rich.text() : null;
            plain = plain == null || plain.isBlank() ? rich.html() ? null : rich.text() : plain;
        }
        if (html != null) mail.texts(plain, html.getBytes(StandardCharsets.UTF_8), "utf-8");
        else mail.texts(plain, binary == null ? null : binary.getValue(), null);
    }

    /** Packed so that nobody can unpack it, it says nothing; the other texts are read all the same. */
    private static String rtf(MAPIMessage message) {
        try {
            return Optional.ofNullable(message.getRtfBody()).orElse("");
        } catch (org.apache.poi.hsmf.exceptions.ChunkNotFoundException | RuntimeException spoilt) {
            return "";
        }
    }

    private static void attach(AttachmentChunks each, Composed mail, int depth) throws IOException {
        String name = Stream.of(each.getAttachLongFileName(), each.getAttachFileName(), each.getAttachDisplayName()).map(OutlookReader::text).filter(it -> it != null && !it.isBlank()).findFirst().orElse(null);
        if (each.isEmbeddedMessage()) {
            if (depth < DEEPEST) mail.attach("message/rfc822", name, mail(each.getEmbeddedMessage(), depth + 1));
            return;
        }
        byte[] content = each.getEmbeddedAttachmentObject();
        String type = text(each.getAttachMimeTag());
        if (content != null) mail.attach(type == null || !type.matches("[\\w.+-]+/[\\w.+-]+") || type.startsWith("multipart/") ? "application/octet-stream" : type, name == null ? "" : name, content);
    }

    private static Optional<String> chunk(MAPIMessage message, int tag) {
        return message.getMainChunks().getAll().values().stream().flatMap(List::stream).filter(each -> each.getChunkId() == tag && each instanceof StringChunk).map(OutlookReader::text)
                .filter(it -> it != null && !it.isBlank()).findFirst();
    }

    private static String text(Chunk chunk) { return chunk instanceof StringChunk string && string.getValue() != null ? string.getValue().replace("\0", "") : null; }

    private static Optional<String> time(MAPIMessage message, MAPIProperty property) {
        return Optional.ofNullable(message.getMainChunks().getProperties().get(property)).stream().flatMap(List::stream).map(PropertyValue::getValue).filter(Calendar.class::isInstance)
                .map(at -> DATE.format(Instant.ofEpochMilli(((Calendar) at).getTimeInMillis()))).findFirst();
    }
}
