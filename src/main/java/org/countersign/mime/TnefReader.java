package org.countersign.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIRtfAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;

/** What Outlook packs into {@code winmail.dat} (TNEF, MS-OXTNEF), as mail would have carried it. */
final class TnefReader {
    private static final int MOST_ATTACHMENTS = 200;

    private TnefReader() {}

    /** Whether bytes begin as it does, whatever they are called. */
    static boolean begins(byte[] start) { return start.length >= 4 && start[0] == 0x78 && start[1] == (byte) 0x9F && start[2] == 0x3E && start[3] == 0x22; }

    /** Empty where nothing can be made of it. */
    static Optional<byte[]> read(byte[] packed) {
        OutlookReader.hush();
        try {
            HMEFMessage message = new HMEFMessage(new ByteArrayInputStream(packed));
            Composed mail = new Composed().header("Subject", message.getSubject()).begin();
            texts(message, mail);
            for (Attachment each : message.getAttachments().stream().limit(MOST_ATTACHMENTS).toList()) {
                byte[] content = content(each);
                if (content != null) mail.attach("application/octet-stream", name(each), content);
            }
            return Optional.of(mail.end());
        } catch (IOException | RuntimeException | StackOverflowError broken) {       // whatever hostile bytes bring the library to
            return Optional.empty();
        }
    }

    private static void texts(HMEFMessage message, Composed mail) {
        byte[] html = Optional.ofNullable(message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML)).map(MAPIAttribute::getData).orElse(null);
        String plain = message.getMessageMAPIAttribute(MAPIProperty.BODY) instanceof MAPIStringAttribute text ? text.getDataString() : null;
        if (html == null && message.getMessageMAPIAttribute(MAPIProperty.RTF_COMPRESSED) instanceof MAPIRtfAttribute packed) {
            RichTextReader.Rich rich = RichTextReader.read(packed.getDataString());
            if (rich.html()) html = rich.text().getBytes(StandardCharsets.UTF_8);
            else if (plain == null) plain = rich.text();
        }
        mail.texts(plain, html, null);
    }

    private static byte[] content(Attachment each) {
        try {
            return each.getContents();
        } catch (RuntimeException none) {
            return null;
        }
    }

    private static String name(Attachment each) {
        String name = each.getLongFilename() == null ? each.getFilename() : each.getLongFilename();
        return name == null ? "" : name;
    }
}
