package org.countersign.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.NewContact;
import org.countersign.letter.AttachmentReader;
import org.countersign.letter.Cwc;
import org.countersign.letter.CwcReader;
import org.countersign.letter.FileKind;
import org.countersign.letter.Letter;
import org.countersign.letter.LetterReader;
import org.countersign.mime.Lettering;
import org.countersign.mime.OutlookReader;
import org.countersign.platform.FieldError;

/** A raw message, whatever it is by its content, to what intake takes in: the same through every door. */
record EntryReader(Instant now, ZoneId zone) {
    private static final Logger LOG = Logger.getLogger(EntryReader.class.getName());
    /** What is shown of a message that is too long to be read. */
    private static final int REJECTED_START = 1 << 16, LONGEST_NAME = 60;

    /**
     * All that one message brings: mostly one entry; several where a listed colleague passes on several letters as attachments, or where it holds
     * several forms. The first is the message itself; each further one is known by its own id and kept as its own bytes, so that it is the same
     * contact when it comes again by itself.
     *
     * @param index of the first
     * @param listed the addresses of people of the office who pass letters on
     */
    List<ImportEntry> all(long index, MboxReader.Message message, Set<String> listed) {
        List<ImportEntry> all = new ArrayList<>(List.of(read(index, message)));
        if (!(all.get(0).raw() instanceof RawLetter raw) || raw.letter().isEmpty()) return all;
        Letter letter = raw.letter().get();
        if (raw.form().isPresent()) {
            for (byte[] piece : forms(letter)) add(all, form(index + all.size(), piece, letter));
        } else letter.envelope().sender().email().filter(listed::contains).filter(address -> letter.content().forwarded().isPresent() && letter.content().attachments().size() > 1)
                .ifPresent(address -> AttachmentReader.messages(message.raw()).stream().skip(1).forEach(each -> all.add(passedOn(read(index + all.size(), new MboxReader.Message(each, false)), address))));
        return all;
    }

    /** Some send the same form as text and as a file. */
    private static void add(List<ImportEntry> all, ImportEntry form) {
        if (form.contact() == null || all.stream().map(ImportEntry::contact).filter(Objects::nonNull).noneMatch(each -> form.contact().arrival().externalId().equals(each.arrival().externalId()))) all.add(form);
    }

    /** But the first. */
    private static List<byte[]> forms(Letter letter) {
        List<byte[]> pieces = new ArrayList<>();
        try {
            FormFileReader.read(new ByteArrayInputStream(letter.form().orElse(new byte[0])), piece -> pieces.add(piece.raw()));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return pieces.subList(Math.min(1, pieces.size()), pieces.size());
    }

    private static ImportEntry passedOn(ImportEntry entry, String by) {
        if (!(entry.raw() instanceof RawLetter raw)) return entry;
        NewContact contact = entry.contact();
        NewContact.Arrival at = contact.arrival();
        NewContact.Hands hands = at.hands().machine() ? at.hands() : new NewContact.Hands(Lettering.cut(by, LONGEST_NAME), false);
        NewContact passed = new NewContact(new NewContact.Arrival(at.externalId(), at.receivedAt(), at.channel(), at.recipient(), at.postmarkDate(), at.flag(), hands), contact.signers(), contact.positions(), contact.content());
        return new ImportEntry(entry.index(), passed, entry.errors(), entry.messageId(), raw.passedOnBy(by), entry.size());
    }

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

    private ImportEntry form(long index, byte[] raw) { return form(index, raw, null); }

    /** @param in the letter it came in; null: it came by itself */
    ImportEntry form(long index, byte[] raw, Letter in) {
        Optional<Cwc> found = CwcReader.read(raw);
        if (found.isEmpty()) return refused(index, raw, "mail.form.broken");
        FormContact form = new FormContact(found.get(), zone);
        if (!form.errors().isEmpty()) return new ImportEntry(index, null, form.errors(), null, () -> raw, raw.length);
        return new ImportEntry(index, in == null ? form.alone(now) : form.in(in), List.of(), null, new RawLetter(RawLetter.Kind.FORM, Optional.empty(), found, raw, Optional.empty(), null), raw.length * 2);
    }

    private static ImportEntry refused(long index, byte[] raw, String key, Object... values) {
        return new ImportEntry(index, null, List.of(new FieldError("message", key, values)), null, () -> raw, raw.length);
    }
}
