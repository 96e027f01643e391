package org.countersign.language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.countersign.contact.Triage;
import org.countersign.intake.WithheldReader;
import org.countersign.platform.Bulk;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Seen;
import org.countersign.platform.TriedAgain;
import org.countersign.staff.Who;

/** Keeps the language of a contact's text and its translation, for administrators and staff. */
@ApplicationScoped
@Transactional
@TriedAgain
public class Translations {
    /** In characters. */
    public static final int LONGEST = 100_000;
    private static final String TAG = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Triage triage;

    /** As it is told: which language the text is in, and what it says in another. @param body blank: no translation */
    public record Told(String original, String language, String body) {
        boolean translates() { return body != null && !body.isBlank(); }

        private void check() {
            FieldErrors errors = new FieldErrors();
            if (!isTag(original)) errors.add("original", "language.tag.unreadable");
            if (translates() && (language == null || language.isBlank())) errors.add("language", "field.required");
            if (!isTag(language)) errors.add("language", "language.tag.unreadable");
            errors.text("translation", body, LONGEST);
            errors.throwIfAny();
        }

        private static boolean isTag(String text) {
            return text == null || text.isBlank() || text.strip().length() <= 20 && text.strip().matches(TAG) && !Locale.forLanguageTag(text.strip()).getLanguage().isEmpty();
        }
    }

    /** Empty: nobody made one. */
    public Optional<Translation> of(long contact) {
        mayDecide();
        return Bulk.of(em).read("SELECT language, body, made_by, made_at FROM translation WHERE contact_id = ?", row -> new Translation(row.getString(1), row.getString(2), row.getString(3),
                row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC)), contact).stream().findFirst();
    }

    /**
     * Says it, instead of what was there. What an office must not hold of somebody is taken out of a translation as out of an original.
     *
     * @throws jakarta.persistence.OptimisticLockException where somebody changed the contact since
     */
    public void tell(Seen seen, Told told) {
        mayDecide();
        told.check();
        triage.translated(seen, blank(told.original()) ? null : told.original().strip(), () -> write(seen.id(), told));
    }

    private void write(long contact, Told told) {
        Bulk bulk = Bulk.of(em);
        if (!told.translates()) bulk.change("DELETE FROM translation WHERE contact_id = ?", contact);
        else bulk.change("REPLACE INTO translation (contact_id, language, body, made_by, made_at) VALUES (?, ?, ?, ?, ?)", contact, told.language().strip(),
                WithheldReader.read(told.body().strip()).text(), who.name(), LocalDateTime.now(ZoneOffset.UTC));
    }

    private static boolean blank(String text) { return text == null || text.isBlank(); }

    private void mayDecide() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("contacts are not for " + who.role());
    }
}
