package org.countersign.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.countersign.TestDatabase;
import org.countersign.platform.Bulk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whoever signed is known by every name the office has for them. */
class SignersIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();

    @AfterAll static void close() { DATABASE.close(); }

    @Test void whoever_was_merged_more_than_once_is_masked_by_each_of_these_names() {
        DATABASE.doInTransaction(em -> {
            Bulk bulk = Bulk.of(em);
            bulk.change("INSERT INTO constituent (id, kind, given_name, family_name, organisation, name_key, has_identifier, merged_into) VALUES (3, 'PERSON', 'Orla', 'Vandermolen', NULL, 'orla vandermolen', 1, NULL), (2, 'PERSON', 'Orla', 'Sandoval', NULL, 'orla sandoval', 1, 3),"
                    + " (1, 'PERSON', 'Orla', 'Quandt', NULL, 'orla quandt', 1, 2), (4, 'ORGANISATION', NULL, NULL, 'Larkfield Neighbors', 'larkfield neighbors', 0, NULL)");
            bulk.change("INSERT INTO contact (id, received_at, channel, signers, recorded_at, recorded_by, source) VALUES (7, '2008-01-01', 'LETTER', 3, '2008-01-01', 'test', 'test')");
            bulk.change("INSERT INTO signer (contact_id, seq, constituent_id, link_rule, residency, evidence, given_name, family_name, email, phone, street, unit, why, found_at, found_by) VALUES"
                    + " (7, 0, 1, 'BY_HAND', 'UNKNOWN', 'NONE', 'O.', 'Reyes', 'orla@desk', '860-555-1234', '14 Wren Hollow', 'Apt 3', 'test', '2008-01-01', 'test'),"
                    + " (7, 1, 4, 'BY_HAND', 'UNKNOWN', 'NONE', NULL, NULL, NULL, NULL, NULL, NULL, 'test', '2008-01-01', 'test'), (7, 2, NULL, 'SEVERAL', 'UNKNOWN', 'NONE', 'Bo', NULL, NULL, NULL, NULL, NULL, 'test', '2008-01-01', 'test')");
            Known known = new Known();
            new Signers(bulk).tell(Map.of(7L, known));
            assertEquals("[name] or [name] or [name] or [name] and [name], [phone], [e-mail], [address], for [name], not Pellew",
                    MaskReader.mask("Reyes or Quandt or Sandoval or Vandermolen and Bo, 860 5551234, orla@desk, Wren Hollow Apt 3, for Larkfield Neighbors, not Pellew", known, Marks.in("en")));
        });
    }
}
