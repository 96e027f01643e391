package org.countersign.people;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** The marks on somebody, on their page and wherever they are met. */
@Named
@ViewScoped
public class ConstituentFlagsPart implements Serializable {
    @Inject Flags flags;
    @Inject Who who;
    @Inject transient City city;                                             // a value: the view that is kept does not need it
    private final Map<Long, List<Flag>> found = new HashMap<>();
    private final Map<Long, List<Long>> often = new HashMap<>();
    private Flag.Kind kind;
    private String note;
    private Long opened;
    private String told;
    private Flags.Gone gone;

    /** Asked once a view. */
    public List<Flag> of(Long constituent) { return found.computeIfAbsent(constituent, flags::of); }

    public boolean mayOpen(Flag flag) { return flag.hidden() && (who.role() == Role.ADMIN || who.name().equals(flag.by())); }

    public void open(Flag flag) {
        told = flags.open(flag.id());
        opened = flag.id();
    }

    public void raise(long constituent) {
        flags.raise(constituent, kind, note);
        Redirect.to("/constituent/show", "id", String.valueOf(constituent));
    }

    /** Whoever is gone with it stays on the page, to be put back. */
    public void lower(long constituent, Flag flag) {
        gone = flags.lower(flag.id()).orElse(null);
        found.clear();
        if (gone == null) Redirect.to("/constituent/show", "id", String.valueOf(constituent));
    }

    public void putBack(long constituent) {
        flags.putBack(gone);
        Redirect.to("/constituent/show", "id", String.valueOf(constituent));
    }

    /** The mark that was taken back here was the last that was known of them. */
    public boolean isGone() { return gone != null; }

    /** How many contacts in {@link Flags#DAYS} days, where they are so many that a mark is suggested; empty otherwise. Asked once a view. */
    public List<Long> often(Long constituent) { return often.computeIfAbsent(constituent, this::recent); }

    private List<Long> recent(long constituent) {
        if (of(constituent).stream().anyMatch(flag -> flag.kind() == Flag.Kind.FREQUENT_WRITER)) return List.of();
        long recent = flags.recent(constituent);
        return recent > Flags.OFTEN ? List.of(recent) : List.of();
    }

    public Flag.Kind[] getKinds() { return Flag.Kind.values(); }

    public String told(Flag flag) { return opened != null && opened == flag.id() ? told : null; }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    public Flag.Kind getKind() { return kind; }

    public void setKind(Flag.Kind kind) { this.kind = kind; }

    public String getNote() { return note; }

    public void setNote(String note) { this.note = note; }
}
