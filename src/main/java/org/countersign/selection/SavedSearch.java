package org.countersign.selection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.platform.Stored;

/** A {@link Selection} that somebody wants to find again, under a name: for themselves, or for the whole office. */
@Entity
@Table(name = "saved_search")
public class SavedSearch extends Stored {
    private String name;
    private String owner;
    private boolean shared;
    private String asked;
    @Column(name = "saved_at") private Instant savedAt;

    protected SavedSearch() {}                                              // for JPA only

    SavedSearch(Label label, String owner, Selection selection, Instant now) {
        this.owner = owner;
        this.asked = selection.query();
        this.savedAt = now;
        label(label);
    }

    /** What it is called, and who sees it. @param shared the whole office does */
    public record Label(String name, boolean shared) {}

    void label(Label label) {
        name = label.name().strip();
        shared = label.shared();
    }

    public String name() { return name; }

    /** The account’s name. */
    public String owner() { return owner; }

    /** The whole office sees it. */
    public boolean shared() { return shared; }

    /** As an address has it. */
    public String asked() { return asked; }

    public Selection selection() { return Selection.parse(asked); }

    /** As the journal keeps it. */
    Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("name", name);
        state.put("shared", shared);
        state.put("asked", selection().state());
        return state;
    }
}
