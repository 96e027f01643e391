package org.countersign.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.NewContact;
import org.countersign.intake.NewPosition;
import org.countersign.letter.Letter;
import org.countersign.letter.Sender;
import org.countersign.mention.Docket;
import org.countersign.mention.NumberReader;
import org.countersign.platform.Bulk;
import org.countersign.stance.Stance;

/**
 * What only the database knows of letters that come in: whose they are where staff passed them on, which ordinance they mean, what they answer,
 * and whether somebody else's letter bore their id before.
 */
final class Settling {
    private final NumberReader numbers;
    private final Set<String> staff;
    private final Ids ids;
    private final Conversations conversations;
    private final String usual;

    /** @param usual the file number for what names none; null: none @param listed the addresses of people of the office who pass letters on */
    record Terms(String usual, Set<String> listed) {}

    private Settling(Bulk bulk, List<RawLetter> letters, Terms terms, Function<List<String>, Optional<Long>> ours) {
        usual = terms.usual();
        numbers = new NumberReader(Docket.read(bulk).measures());
        staff = terms.listed();
        ids = Ids.known(bulk, letters);
        conversations = Conversations.known(bulk, letters, ours);
    }

    /** @param ours the contact that a letter of ours answered, by the signed token in its id */
    static List<ImportEntry> settle(Bulk bulk, List<ImportEntry> entries, Terms terms, Function<List<String>, Optional<Long>> ours) {
        List<RawLetter> letters = entries.stream().map(ImportEntry::raw).filter(RawLetter.class::isInstance).map(RawLetter.class::cast).toList();
        if (letters.isEmpty()) return entries;
        Settling settling = new Settling(bulk, letters, terms, ours);
        return entries.stream().map(entry -> entry.raw() instanceof RawLetter letter ? settling.settled(entry, letter) : entry).toList();
    }

    private ImportEntry settled(ImportEntry entry, RawLetter came) {
        Optional<Long> parent = came.letter().flatMap(conversations::parent);
        RawLetter letter = parent.map(came::answering).orElse(came);
        NewContact contact = ids.told(entry.contact(), letter);
        Optional<PassedOn> passed = letter.form().isPresent() ? Optional.empty() : letter.letter().flatMap(each -> PassedOn.by(each, staff));
        if (passed.isPresent()) {
            letter = letter.passedOnBy(passed.get().forwarder());
            Optional<String> there = conversations.quoted(passed.get().letter(), came.letter().get());
            if (there.isPresent()) return new ImportEntry(entry.index(), beside(there.get(), contact), entry.errors(), entry.messageId(), letter, entry.size());
            contact = passed.get().contact(contact);
        }
        contact = new NewContact(contact.arrival(), contact.signers(), positions(contact, letter), contact.content());
        return new ImportEntry(entry.index(), contact, entry.errors(), entry.messageId(), letter, entry.size());
    }

    /** What it quotes is a contact already: it says nothing new of anybody, and is kept beside that one. */
    private static NewContact beside(String contact, NewContact came) {
        NewContact.Arrival at = came.arrival();
        return new NewContact(new NewContact.Arrival(contact, at.receivedAt(), at.channel(), at.recipient(), at.postmarkDate(), at.flag(), at.hands()), came.signers(), List.of(), came.content());
    }

    /** By the address it came to; else by the numbers it names, where they leave no doubt; else what it answers. A form says what it says of each. */
    private List<NewPosition> positions(NewContact contact, RawLetter letter) {
        Stance ticked = letter.form().flatMap(form -> new FormContact(form, null).stance()).orElse(null);
        Set<String> meant = letter.form().map(form -> numbers.read(form.bills().stream().flatMap(bill -> java.util.stream.Stream.of(bill.number(), "bill " + bill.number(), bill.type() + bill.number(), bill.type() + "-" + bill.number())).toArray(String[]::new))).orElse(Set.of());
        if (meant.isEmpty()) meant = named(contact, letter);
        if (meant.isEmpty() && usual != null) meant = Set.of(usual);
        if (meant.isEmpty()) meant = conversations.spokenOf(letter.parent());
        return meant.stream().map(number -> new NewPosition(number, null, ticked, NewPosition.Coding.CONFIRMED, null, List.of())).toList();
    }

    private Set<String> named(NewContact contact, RawLetter letter) {
        String tag = letter.letter().map(each -> numbers.tag(each.route().cameTo())).orElse("");
        if (!tag.isEmpty()) return Set.of(tag);
        Set<String> inSubject = numbers.read(contact.content().subject());
        Set<String> all = inSubject.size() == 1 ? inSubject : numbers.read(contact.content().subject(), contact.content().text());
        return all.size() == 1 ? all : all.contains(usual) ? Set.of(usual) : Set.of();
    }

    /** What letters answer: a letter of ours by its signed token, else by their References; a subject never says so. */
    record Conversations(Map<String, Long> contacts, Map<Long, Set<String>> ordinances, Map<Long, Said> said) {

        /** By whom a contact is. @param id what it is known by @param email of its signer, in lower case; null: none @param name in lower case */
        record Said(String id, String email, String name) {
            boolean by(Sender sender) { return sender.email().isPresent() ? sender.email().get().equalsIgnoreCase(email) : sender.isNamed() && (sender.givenName() + " " + sender.familyName()).strip().toLowerCase(Locale.ROOT).equals(name); }
        }


        private static final Pattern TOKEN = Pattern.compile("reply-\\d{1,18}-[0-9a-f]{16}(?:@.*)?");

        static Conversations known(Bulk bulk, List<RawLetter> letters, Function<List<String>, Optional<Long>> ours) {
            Map<String, Long> contacts = new HashMap<>();
            Map<Long, Set<String>> ordinances = new HashMap<>();
            Set<String> answered = letters.stream().flatMap(each -> each.letter().stream()).flatMap(each -> each.route().answers().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
            bulk.find("SELECT message_id, contact_id FROM letter WHERE message_id IN (??) ORDER BY contact_id", answered, row -> contacts.putIfAbsent(row.getString(1), row.getLong(2)));
            answered.stream().filter(id -> TOKEN.matcher(id).matches()).forEach(id -> ours.apply(List.of(id)).ifPresent(contact -> contacts.put(id, contact)));
            bulk.find("SELECT p.contact_id, o.file_number FROM `position` p JOIN ordinance o ON o.id = p.ordinance_id WHERE p.contact_id IN (??)", new ArrayList<>(contacts.values()),
                    row -> ordinances.computeIfAbsent(row.getLong(1), any -> new LinkedHashSet<>()).add(row.getString(2)));
            Map<Long, Said> said = new HashMap<>();
            bulk.find("SELECT c.id, c.external_id, s.email_key, CONCAT_WS(' ', s.given_name, s.family_name) FROM contact c JOIN signer s ON s.contact_id = c.id AND s.seq = (SELECT MIN(f.seq) FROM signer f WHERE f.contact_id = c.id)"
                    + " WHERE c.source = 'mail' AND c.external_id IS NOT NULL AND c.id IN (??)", new ArrayList<>(contacts.values()), row -> said.put(row.getLong(1), new Said(row.getString(2), row.getString(3), row.getString(4).strip().toLowerCase(Locale.ROOT))));
            return new Conversations(contacts, ordinances, said);
        }

        Optional<Long> parent(Letter letter) { return letter.route().answers().stream().map(contacts::get).filter(java.util.Objects::nonNull).findFirst(); }

        /** What the contact is known by that a letter answers or forwards and quotes: directly, for who goes further back may pass on something else of them. */
        Optional<String> quoted(Letter.Forwarded words, Letter letter) {
            return letter.route().answers().stream().limit(1).map(contacts::get).filter(java.util.Objects::nonNull).map(said::get).filter(java.util.Objects::nonNull).filter(each -> each.by(words.sender())).map(Said::id).findFirst();
        }

        /** The ordinance it was about, where it was one. */
        Set<String> spokenOf(Long parent) {
            Set<String> found = parent == null ? Set.of() : ordinances.getOrDefault(parent, Set.of());
            return found.size() == 1 ? found : Set.of();
        }
    }
}
