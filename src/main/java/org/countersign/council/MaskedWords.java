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
import org.countersign.platform.Bulk;

/**
 * The words of contacts without whatever tells who wrote them: names, addresses, e-mails, telephones, numbers of identity. Masked by a program, so rather too much than
 * too little; what is not masked for certain is not shown: who is set aside, and what no person has looked through.
 */
@ApplicationScoped
@Transactional
public class MaskedWords {
    /** Of a text this much. */
    static final int LONGEST = 2_000;
    private static final String WORDS = "SELECT c.id, t.body, c.language, c.representing FROM contact c JOIN letter_text t ON t.id = c.text_id WHERE c.set_aside IS NULL AND c.id IN (??)"
            + " AND EXISTS (SELECT 1 FROM `position` p WHERE p.contact_id = c.id AND p.stance IS NOT NULL AND NOT p.suggested)";
    /** Whoever signed, by what they gave here and by what they are known by elsewhere, also as whom they were merged into. */
    private static final String SIGNED = "SELECT s.contact_id, s.given_name, s.family_name, s.organisation, s.email, s.phone, s.street, s.unit, k.given_name, k.family_name, k.organisation, m.given_name, m.family_name, m.organisation"
            + " FROM signer s LEFT JOIN constituent k ON k.id = s.constituent_id LEFT JOIN constituent m ON m.id = k.merged_into WHERE s.contact_id IN (??)";

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
        bulk.find(SIGNED, known.keySet(), row -> known.get(row.getLong(1)).signer(row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8))
                .name(row.getString(9), row.getString(10)).organisation(row.getString(11)).name(row.getString(12), row.getString(13)).organisation(row.getString(14)));
        Map<Long, String> masked = new HashMap<>();
        found.forEach((contact, raw) -> {
            String text = MaskReader.mask(raw.body(), known.get(contact), Marks.in(raw.language())).strip();
            if (!text.isEmpty()) masked.put(contact, cut(text, LONGEST));
        });
        return masked;
    }

    /** At the end of a word. */
    static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) return text;
        String head = text.substring(0, text.offsetByCodePoints(0, most)), whole = head.replaceFirst("(?s)\\s+\\S*$", "");
        return (whole.isEmpty() ? head : whole) + " …";
    }
}
