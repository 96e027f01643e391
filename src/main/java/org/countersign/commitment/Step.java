package org.countersign.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.http.JsonFields;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Stored;

/** How a commitment stands from now on; the last step says it, those before stay. */
@Entity
@Table(name = "commitment_step")
public class Step extends Stored {
    @Column(name = "event_id") private long eventId;
    @Enumerated(EnumType.STRING) private State state;
    private String owner;
    private LocalDate due;
    private String note;
    @Column(name = "recorded_at") private Instant recordedAt;
    @Column(name = "recorded_by") private String recordedBy;

    protected Step() {}                                                      // for JPA only

    Step(long eventId, Said said, String by, Instant now) {
        this.eventId = eventId;
        state = said.state();
        owner = said.owner();
        due = said.due();
        note = said.note();
        recordedBy = by;
        recordedAt = now;
    }

    /**
     * As somebody tells it. Blank text is none.
     *
     * @param owner who is to do it; needed @param due until when; null: not told
     */
    public record Said(State state, String owner, LocalDate due, String note) {
        /** @throws org.countersign.platform.Invalid with everything that is wrong, by field */
        public Said {
            owner = owner == null ? "" : owner.strip();
            note = note == null || note.isBlank() ? null : note.strip();
            FieldErrors errors = new FieldErrors().needed("owner", owner).text("owner", owner, 300).text("note", note, 10_000);
            if (state == null) errors.add("state", "field.required");
            if (state == State.DROPPED && note == null) errors.add("note", "commitment.whyDropped");
            errors.throwIfAny();
        }

        /** {@code {"state","owner","due","note"}}. */
        static Said read(JsonFields in) {
            State state = in.need("state", "owner").oneOf("state", State.values());
            String owner = in.text("owner", 300), note = in.text("note", 10_000);
            LocalDate due = in.date("due");
            in.check();
            return new Said(state, owner, due, note);
        }
    }

    long eventId() { return eventId; }

    public Said said() { return new Said(state, owner, due, note); }

    public Instant recordedAt() { return recordedAt; }

    public String recordedBy() { return recordedBy; }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("state", state.name());
        json.put("owner", owner);
        json.put("due", due == null ? null : due.toString());
        json.put("note", note);
        return json;
    }
}
