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
import java.util.stream.Collectors;
import org.countersign.intake.NewContact;
import org.countersign.platform.Bulk;

/** Which message ids are taken, and by whose words: what bears the id of another letter is that letter again, or another one that is kept under an id of its own. */
record Ids(Map<String, List<Before>> known) {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String REUSED = "reused:", FLAG = "idReused";
    private static final int LONGEST = 80;

    /** A letter that bears an id. @param key who says what; "": an older reader did not note it @param sender its address in lower case; null: none @param contact what its contact is known by */
    private record Before(String key, String body, String sender, String contact) {
        /** The same words, or the same body of the same sender, however its subject was marked on the way. */
        boolean is(Before came, String formerKey) { return key.isEmpty() || key.equals(came.key) || key.equals(formerKey) || body.equals(came.body) && sender != null && sender.equals(came.sender); }
    }

    static Ids known(Bulk bulk, List<RawLetter> letters) {
        Map<String, List<Before>> known = new HashMap<>();
        Set<String> wanted = letters.stream().map(RawLetter::messageId).filter(id -> !id.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
        bulk.find("SELECT l.message_id, COALESCE(HEX(l.content_key), ''), HEX(l.body_hash), (SELECT MIN(s.email_key) FROM signer s WHERE s.contact_id = c.id), c.external_id FROM letter l JOIN contact c ON c.id = l.contact_id"
                + " WHERE l.message_id IN (??)", wanted, row -> known.computeIfAbsent(row.getString(1), any -> new ArrayList<>()).add(new Before(row.getString(2), row.getString(3), row.getString(4), row.getString(5))));
        return new Ids(known);
    }

    /** Under an id of its own where another's letter bore this one before: it is not the same letter, and it is kept. */
    NewContact told(NewContact contact, RawLetter letter) {
        NewContact.Arrival came = contact.arrival();
        if (letter.messageId().isEmpty() || letter.form().isPresent()) return contact;
        String key = HEX.formatHex(letter.contentKey());
        List<Before> before = known.computeIfAbsent(letter.messageId(), any -> new ArrayList<>());
        String own = before.isEmpty() ? came.externalId() : REUSED + key.toLowerCase(Locale.ROOT) + ":" + came.externalId().substring(0, Math.min(LONGEST, came.externalId().length()));
        Before now = new Before(key, HEX.formatHex(letter.bodyHash()), letter.letter().flatMap(each -> each.envelope().sender().email()).map(address -> address.toLowerCase(Locale.ROOT)).orElse(null), own);
        Optional<Before> same = before.stream().filter(each -> each.is(now, HEX.formatHex(letter.formerKey()))).findFirst();
        String id = same.map(each -> each.key.isEmpty() ? came.externalId() : each.contact).orElse(own);
        before.add(new Before(key, now.body, now.sender, id));
        return isReused(id) ? named(contact, id) : named(contact, id, came.flag());
    }

    static boolean isReused(String externalId) { return externalId != null && externalId.startsWith(REUSED); }

    /** Kept apart from the letter that bore its id first, and it says so. */
    static NewContact named(NewContact contact, String reused) {
        String flag = contact.arrival().flag();
        return named(contact, reused, flag == null ? FLAG : flag + " " + FLAG);
    }

    private static NewContact named(NewContact contact, String id, String flag) {
        NewContact.Arrival came = contact.arrival();
        return new NewContact(new NewContact.Arrival(id, came.receivedAt(), came.channel(), came.recipient(), came.postmarkDate(), flag, came.hands()), contact.signers(), contact.positions(), contact.content());
    }
}
