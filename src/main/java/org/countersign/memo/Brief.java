package org.countersign.memo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Stored;

/** What a person of the office says on the memo of a measure: what it is, what would change against today, what to read with care. In neutral words, in both languages. */
@Entity
@Table(name = "memo_brief")
public class Brief extends Stored {
    @Column(name = "ordinance_id") private long ordinanceId;
    private String description;
    @Column(name = "description_es") private String descriptionEs;
    private String changes;
    @Column(name = "changes_es") private String changesEs;
    private String care;
    @Column(name = "care_es") private String careEs;
    @Column(name = "changed_at") private Instant changedAt;
    @Column(name = "changed_by") private String changedBy;

    protected Brief() {}                                                     // for JPA only

    Brief(long ordinanceId) { this.ordinanceId = ordinanceId; }

    /** One sentence, three points and one sentence: what is longer does not fit on the page. */
    static final int DESCRIPTION = 240, CHANGE = 220, CHANGES = 3, CARE = 240;

    /** In English and in Spanish; null: not written. @param changes a point on each line */
    public record Told(String description, String descriptionEs, String changes, String changesEs, String care, String careEs) {
        static final Told NOTHING = new Told(null, null, null, null, null, null);

        /** @throws org.countersign.platform.Invalid with everything that is wrong, by field */
        public Told {
            FieldErrors errors = new FieldErrors().text("description", description, DESCRIPTION).text("descriptionEs", descriptionEs, DESCRIPTION).text("care", care, CARE).text("careEs", careEs, CARE);
            points(errors, "changes", changes);
            points(errors, "changesEs", changesEs);
            errors.throwIfAny();
            description = blank(description);
            descriptionEs = blank(descriptionEs);
            changes = blank(changes);
            changesEs = blank(changesEs);
            care = blank(care);
            careEs = blank(careEs);
        }

        private static void points(FieldErrors errors, String field, String text) {
            if (MemoHtml.lines(text).size() > CHANGES) errors.add(field, "memo.changes.tooMany", CHANGES);
            MemoHtml.lines(text).forEach(line -> errors.text(field, line, CHANGE));
        }

        private static String blank(String text) { return text == null || text.isBlank() ? null : text.strip(); }

        /** A text in one language, else in the other, with the language it is in. */
        static Memo.Said in(String language, String english, String spanish) {
            boolean own = language.equals("es") ? spanish != null : english != null;
            String text = language.equals("es") == own ? spanish : english, is = language.equals("es") == own ? "es" : "en";
            return text == null ? null : Memo.Said.told(text, is.equals(language) ? null : is);
        }

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("description", description);
            json.put("descriptionEs", descriptionEs);
            json.put("changes", changes);
            json.put("changesEs", changesEs);
            json.put("care", care);
            json.put("careEs", careEs);
            return json;
        }
    }

    void tell(Told told, String by, Instant now) {
        description = told.description();
        descriptionEs = told.descriptionEs();
        changes = told.changes();
        changesEs = told.changesEs();
        care = told.care();
        careEs = told.careEs();
        changedBy = by;
        changedAt = now;
    }

    public Told told() { return new Told(description, descriptionEs, changes, changesEs, care, careEs); }

    long ordinanceId() { return ordinanceId; }

    public Instant changedAt() { return changedAt; }

    public String changedBy() { return changedBy; }
}
