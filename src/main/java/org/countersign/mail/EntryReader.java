package org.countersign.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.NewContact;
import org.countersign.letter.Cwc;
import org.countersign.letter.CwcReader;
import org.countersign.letter.FileKind;
import org.countersign.letter.Letter;
import org.countersign.letter.LetterReader;
import org.countersign.mime.OutlookReader;
import org.countersign.platform.FieldError;

/** A raw message, whatever it is by its content, to what intake takes in: the same through every door. */
record EntryReader(Instant now, ZoneId zone) {
    private static final Logger LOG = Logger.getLogger(EntryReader.class.getName());
    /** What is shown of a message that is too long to be read. */
    private static final int REJECTED_START = 1 << 16;

    ImportEntry read(long index, MboxReader.Message message) {
        byte[] raw = message.raw();
        if (message.tooLong()) return refused(index, Arrays.copyOf(raw, REJECTED_START), "mail.tooLong", String.valueOf(MboxReader.LONGEST >> 20));
        return switch (FileKind.of(raw.length > FileKind.LOOKED_AT ? Arrays.copyOf(raw, FileKind.LOOKED_AT) : raw)) {
            case EMPTY -> refused(index, raw, "mail.empty");
            case BINARY -> refused(index, raw, "mail.binary");
            case FORM -> form(index, raw);
            case OUTLOOK -> letter(index, raw, RawLetter.Kind.OUTLOOK);
            case MAILBOX, MESSAGE -> letter(index, raw, RawLetter.Kind.MESSAGE);
        };
    }

    /** The reader reads anything; should it ever fail, one message is refused and the others are not lost. */
    private ImportEntry letter(long index, byte[] raw, RawLetter.Kind kind) {
        try {
            Letter letter = LetterReader.open(raw, now);
            Optional<Cwc> form = letter.form().flatMap(CwcReader::read).filter(each -> new FormContact(each, zone).errors().isEmpty());
            NewContact contact = form.map(each -> new FormContact(each, zone).in(letter)).orElseGet(() -> LetterContact.of(letter));
            RawLetter kept = new RawLetter(kind, Optional.of(letter), form, raw, Optional.empty(), null);
            return new ImportEntry(index, contact, List.of(), letter.envelope().messageId(), kept, raw.length + 2 * letter.content().fullText().length());
        } catch (OutlookReader.Unreadable none) {
            return refused(index, raw, "mail.outlook");
        } catch (RuntimeException | StackOverflowError unforeseen) {
            LOG.log(Level.SEVERE, "a message that cannot be read", unforeseen);
            return refused(index, raw, "mail.unreadable");
        }
    }

    private ImportEntry form(long index, byte[] raw) {
        Optional<Cwc> found = CwcReader.read(raw);
        if (found.isEmpty()) return refused(index, raw, "mail.form.broken");
        FormContact form = new FormContact(found.get(), zone);
        if (!form.errors().isEmpty()) return new ImportEntry(index, null, form.errors(), null, () -> raw, raw.length);
        return new ImportEntry(index, form.alone(now), List.of(), null, new RawLetter(RawLetter.Kind.FORM, Optional.empty(), found, raw, Optional.empty(), null), raw.length * 2);
    }

    private static ImportEntry refused(long index, byte[] raw, String key, Object... values) {
        return new ImportEntry(index, null, List.of(new FieldError("message", key, values)), null, () -> raw, raw.length);
    }
}
