package org.countersign.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.countersign.city.City;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.ImportFormat;
import org.countersign.intake.Outcome;
import org.countersign.letter.FileKind;
import org.countersign.mention.MentionReader;

/**
 * Messages as files: one, many in a mailbox, Outlook's own, forms of advocacy platforms. What they are shows their content, whatever the import
 * or their name calls them.
 */
@ApplicationScoped
public class MailFormat implements ImportFormat {
    private static final Pattern HEADER = Pattern.compile("\\s*[A-Za-z][A-Za-z0-9-]*[ \\t]*:");

    @Inject Letters letters;
    @Inject Event<LettersTaken.Brought> news;
    @Inject City city;
    Clock clock = Clock.systemUTC();

    @Override public Set<String> names() { return Set.of("eml", "mbox", "msg", "cwc"); }

    /** A table's first line may hold a colon too: a message begins with the name of a header. */
    @Override public Optional<String> shown(byte[] start) {
        return switch (FileKind.of(start)) {
            case MAILBOX -> Optional.of("mbox");
            case OUTLOOK -> Optional.of("msg");
            case FORM -> Optional.of("cwc");
            case MESSAGE -> HEADER.matcher(new String(start, StandardCharsets.ISO_8859_1)).lookingAt() ? Optional.of("eml") : Optional.empty();
            case EMPTY, BINARY -> Optional.empty();
        };
    }

    /** What the docket calls its ordinances, read anew. */
    MentionReader mentions() { return letters.mentions(); }

    @Override public String idSpace(String source) { return "mail"; }

    /** By those who were listed then: how many entries a message brings depends on it, and whose they are. */
    @Override public ImportFormat asOf(Instant then) { return new Listed(this, letters.forwarders(then)); }

    private record Listed(MailFormat mail, Set<String> listed) implements ImportFormat {
        @Override public Set<String> names() { return mail.names(); }

        @Override public String idSpace(String source) { return mail.idSpace(source); }

        @Override public void read(String name, InputStream file, Consumer<ImportEntry> each) throws IOException { mail.read(name, file, listed, each); }

        @Override public List<ImportEntry> settle(List<ImportEntry> entries, String usual) { return mail.letters.settle(entries, new Settling.Terms(usual, listed)); }

        @Override public void keep(Long importId, List<ImportEntry> entries, List<Outcome> outcomes) { mail.keep(importId, entries, outcomes); }
    }

    @Override public void read(String name, InputStream file, Consumer<ImportEntry> each) throws IOException { read(name, file, letters.forwarders(), each); }

    private void read(String name, InputStream file, Set<String> listed, Consumer<ImportEntry> each) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file, FileKind.LOOKED_AT * 2);
        bytes.mark(FileKind.LOOKED_AT);
        FileKind kind = FileKind.of(bytes.readNBytes(FileKind.LOOKED_AT));
        bytes.reset();
        if (kind == FileKind.EMPTY && name.equals("mbox")) return;
        EntryReader reader = reader();
        long[] index = {0};
        Consumer<MboxReader.Message> read = message -> {
            List<ImportEntry> all = reader.all(index[0] + 1, message, listed);
            index[0] += all.size();
            all.forEach(each);
        };
        if (kind == FileKind.MAILBOX) MboxReader.read(bytes, read);
        else if (kind == FileKind.FORM) FormFileReader.read(bytes, read);
        else read.accept(single(bytes));
    }

    private EntryReader reader() { return new EntryReader(clock.instant(), city.zone()); }

    /** What messages that came through any door bring: for each of them one entry or several, numbered through. */
    List<List<ImportEntry>> entries(List<MboxReader.Message> messages) {
        EntryReader reader = reader();
        Set<String> listed = letters.forwarders();
        List<List<ImportEntry>> all = new ArrayList<>();
        long next = 1;
        for (MboxReader.Message message : messages) {
            all.add(reader.all(next, message, listed));
            next += all.get(all.size() - 1).size();
        }
        return all;
    }

    private static MboxReader.Message single(InputStream file) throws IOException {
        byte[] raw = file.readNBytes(MboxReader.LONGEST + 1);
        return new MboxReader.Message(raw, raw.length > MboxReader.LONGEST);
    }

    @Override public List<ImportEntry> settle(List<ImportEntry> entries, String usual) { return letters.settle(entries, new Settling.Terms(usual, letters.forwarders())); }

    @Override public void keep(Long importId, List<ImportEntry> entries, List<Outcome> outcomes) {
        List<Letters.Taken> taken = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            boolean takenIn = outcomes.get(i).kind() != Outcome.Kind.REJECTED;
            if (takenIn && entries.get(i).raw() instanceof RawLetter letter) taken.add(new Letters.Taken(outcomes.get(i).contactId(), letter));
        }
        letters.keep(importId, taken);
        if (importId != null) news.fire(LettersTaken.Brought.of(entries, outcomes));
    }

    @Override public boolean takeBack(long importId, int atATime) { return letters.takeBack(importId, atATime); }
}
