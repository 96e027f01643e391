package org.countersign.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.countersign.mask.Known;
import org.countersign.mask.MaskReader;
import org.countersign.mask.Marks;
import org.countersign.mask.Signers;
import org.countersign.platform.Bulk;

/**
 * The words of contacts without whatever tells who wrote them: names, addresses, e-mails, telephones, numbers of identity. Masked by a program, so rather too much than
 * too little; what is not masked for certain is not shown: who is set aside, and what no person has looked through.
 */
@ApplicationScoped
@Transactional
public class MaskedWords {
    /** Of a text this much is shown, once so much of it is masked. */
    static final int LONGEST = 2_000, READ = 8_000;
    private static final String WORDS = "SELECT c.id, LEFT(t.body, " + (READ + 1) + "), c.language, c.representing FROM contact c JOIN letter_text t ON t.id = c.text_id WHERE c.set_aside IS NULL AND c.id IN (??)"
            + " AND EXISTS (SELECT 1 FROM `position` p WHERE p.contact_id = c.id AND p.stance IS NOT NULL AND NOT p.suggested)";

    @PersistenceContext EntityManager em;

    private record Raw(String body, String language) {}

    /** By the number of the contact; those that said nothing, or of which nothing may be read, are missing. Nobody reads them before they are shown. */
    public Map<Long, String> of(Collection<Long> contacts) {
        Bulk bulk = Bulk.of(em);
        Map<Long, Raw> found = new HashMap<>();
        Map<Long, Known> known = new HashMap<>();
        bulk.find(WORDS, contacts, row -> {
            known.put(row.getLong(1), new Known().unread().organisation(row.getString(4)));
            return found.put(row.getLong(1), new Raw(row.getString(2), row.getString(3)));
        });
        new Signers(bulk).tell(known);
        Map<Long, String> masked = new HashMap<>();
        found.forEach((contact, raw) -> {
            String text = MaskReader.beginning(raw.body(), READ, known.get(contact), Marks.in(raw.language())).strip();
            if (!text.isEmpty()) masked.put(contact, cut(text, LONGEST));
        });
        return masked;
    }

    /** At the end of a word. */
    static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) return text;
        String head = text.substring(0, text.offsetByCodePoints(0, most)), whole = head.replaceFirst("(?<!\\s)\\s++\\S*+$", "");
        return (whole.isEmpty() ? head : whole) + " …";
    }
}
