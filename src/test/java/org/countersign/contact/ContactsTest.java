package org.countersign.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.countersign.platform.Keyset;
import org.countersign.staff.Badge;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.junit.jupiter.api.Test;

/** Who reads contacts. */
class ContactsTest {
    @Test void whoever_may_not_export_does_not_page_through_all_contacts_either() {
        Contacts contacts = new Contacts();
        contacts.who = new Who();
        contacts.who.is(new Badge("token:1", "token:script", "script", Role.STAFF, "en", 1, false, true, null));
        assertEquals("contacts are not taken away by token:script", assertThrows(SecurityException.class, () -> contacts.after(Keyset.read(null, "1000"), null)).getMessage());
    }
}
