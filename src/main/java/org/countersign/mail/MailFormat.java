package org.countersign.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.countersign.intake.Channel;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.ImportFormat;
import org.countersign.intake.NewContact;
import org.countersign.intake.NewContact.Arrival;
import org.countersign.intake.NewContact.Content;
import org.countersign.intake.NewSigner;
import org.countersign.intake.Outcome;
import org.countersign.mime.Lettering;
import org.countersign.platform.FieldError;
import org.countersign.residency.Claim;

/** Messages as files: one ({@code eml}) or many ({@code mbox}), told apart by content, whatever the import calls them. */
@ApplicationScoped
public class MailFormat implements ImportFormat {
    private static final Logger LOG = Logger.getLogger(MailFormat.class.getName());
    /** What is shown of a message that is too long to be read. */
    private static final int REJECTED_START = 1 << 16;

    @Inject Letters letters;
    Clock clock = Clock.systemUTC();

    @Override public Set<String> names() { return Set.of("eml", "mbox"); }

    @Override public String idSpace(String source) { return "mail"; }

    @Override public void read(String name, InputStream file, Consumer<ImportEntry> each) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file, FileKind.LOOKED_AT * 2);
        bytes.mark(FileKind.LOOKED_AT);
        FileKind kind = FileKind.of(bytes.readNBytes(FileKind.LOOKED_AT));
        bytes.reset();
        if (kind == FileKind.EMPTY && name.equals("mbox")) return;
        if (kind == FileKind.MAILBOX) mailbox(bytes, each);
        else each.accept(entry(1, single(bytes)));
    }

    private void mailbox(InputStream file, Consumer<ImportEntry> each) throws IOException {
        long[] index = {0};
        MboxReader.read(file, message -> each.accept(entry(++index[0], message)));
    }

    private static MboxReader.Message single(InputStream file) throws IOException {
        byte[] raw = file.readNBytes(MboxReader.LONGEST + 1);
        return new MboxReader.Message(raw, raw.length > MboxReader.LONGEST);
    }

    private ImportEntry entry(long index, MboxReader.Message message) {
        byte[] raw = message.raw();
        if (message.tooLong()) return refused(index, Arrays.copyOf(raw, REJECTED_START), "mail.tooLong", String.valueOf(MboxReader.LONGEST >> 20));
        return switch (FileKind.of(raw.length > FileKind.LOOKED_AT ? Arrays.copyOf(raw, FileKind.LOOKED_AT) : raw)) {
            case EMPTY -> refused(index, raw, "mail.empty");
            case OUTLOOK -> refused(index, raw, "mail.outlook");
            case BINARY -> refused(index, raw, "mail.binary");
            case MAILBOX, MESSAGE -> read(index, raw);
        };
    }

    /** The reader reads anything; should it ever fail, one message is refused and the others are not lost. */
    private ImportEntry read(long index, byte[] raw) {
        try {
            Letter letter = LetterReader.read(raw, clock.instant());
            return new ImportEntry(index, contact(letter), List.of(), letter.envelope().messageId(), new RawLetter(letter, raw), raw.length + 2 * letter.content().fullText().length());
        } catch (RuntimeException unforeseen) {
            LOG.log(Level.SEVERE, "a message that cannot be read", unforeseen);
            return refused(index, raw, "mail.unreadable");
        }
    }

    private static ImportEntry refused(long index, byte[] raw, String key, Object... values) {
        return new ImportEntry(index, null, List.of(new FieldError("message", key, values)), null, () -> raw, raw.length);
    }

    private static NewContact contact(Letter letter) {
        Letter.Envelope envelope = letter.envelope();
        Sender sender = envelope.sender();
        String recipients = envelope.recipients().stream().map(Mailbox::toString).collect(Collectors.joining(", "));
        String flag = letter.marks().stream().map(Mark::flag).collect(Collectors.joining(" "));
        NewSigner signer = new NewSigner(text(sender.givenName()), text(sender.familyName()), null, sender.email().orElse(null), null, Claim.NONE);
        Arrival arrival = new Arrival(envelope.externalId(), envelope.received(), Channel.EMAIL, text(Lettering.cut(recipients, 200)), null, text(flag));
        return new NewContact(arrival, List.of(signer), List.of(), new Content(text(letter.content().subject()), text(letter.content().text()), null, null, null, null, false, false));
    }

    private static String text(String text) { return text.isEmpty() ? null : text; }

    @Override public void keep(long importId, List<ImportEntry> entries, List<Outcome> outcomes) {
        List<Letters.Taken> taken = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            boolean takenIn = outcomes.get(i).kind() != Outcome.Kind.REJECTED;
            if (takenIn && entries.get(i).raw() instanceof RawLetter letter) taken.add(new Letters.Taken(outcomes.get(i).contactId(), letter));
        }
        letters.keep(importId, taken);
    }

    @Override public boolean takeBack(long importId, int atATime) { return letters.takeBack(importId, atATime); }
}
