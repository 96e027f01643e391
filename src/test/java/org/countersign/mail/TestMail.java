package org.countersign.mail;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** The room for tests of other rooms, without a container. */
public final class TestMail {
    private TestMail() {}

    /** @param em in the running transaction whenever something is kept */
    public static MailFormat format(EntityManager em) {
        MailFormat format = new MailFormat();
        format.clock = Clock.fixed(LetterReaderTest.NOW, ZoneOffset.UTC);
        format.letters = letters(em);
        return format;
    }

    public static Letters letters(EntityManager em) {
        Letters letters = new Letters();
        letters.em = em;
        letters.who = new Who() {
            @Override public Role role() { return Role.STAFF; }
        };
        return letters;
    }
}
