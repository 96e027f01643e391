package org.countersign.legistar;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.countersign.action.ActionType;
import org.countersign.city.City;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** The clerk's Legistar: which it is, the run that is under way or was last, and what it had to tell. */
@Named
@ViewScoped
public class LegistarShowPage implements Serializable {
    @Inject Sources sources;
    @Inject Runs runs;
    @Inject org.countersign.staff.Who whoAsks;
    @Inject City city;
    private SourceForm form;
    private long seen;
    private boolean token;
    private boolean setUp;
    private Instant syncedTo;
    private transient Run run;
    private transient List<NoteRow> notes;

    public void load() {
        Sources.Kept kept = sources.kept();
        form = SourceForm.of(kept.source());
        seen = kept.version();
        token = kept.token();
        setUp = kept.source().isSetUp();
        syncedTo = kept.syncedTo();
    }

    public void save() {
        sources.change(form.source(), form.newToken(), seen);
        back();
    }

    public void ask() {
        runs.ask(false);
        back();
    }

    public void askAll() {
        runs.ask(true);
        back();
    }

    private static void back() { Redirect.to(FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + "/legistar/show"); }

    /** The last; null: there was none. */
    public Run getRun() {
        if (run == null) run = runs.latest(1).stream().findFirst().orElse(null);
        return run;
    }

    public List<NoteRow> getNotes() {
        if (notes == null) notes = Optional.ofNullable(getRun()).map(last -> runs.notes(last.id()).stream().map(note -> NoteRow.of(note, Words.in(locale()))).toList()).orElse(List.of());
        return notes;
    }

    /** The poll asks again. */
    public void refresh() {
        run = null;
        notes = null;
    }

    public boolean isMoving() { return getRun() != null && getRun().moving(); }

    public boolean isMayAsk() { return setUp && runs.mayAsk(); }

    public boolean isMaySetUp() { return whoAsks.administers(); }

    public boolean isSetUp() { return setUp; }

    public boolean isToken() { return token; }

    public String getSyncedTo() { return syncedTo == null ? "" : when().minute(syncedTo); }

    public SourceForm getForm() { return form; }

    public When when() { return new When(city.zone(), locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    /** A sentence of the report as people read it. @param no of the measure here, to open; null: there is none */
    public record NoteRow(String file, String no, String sentence) {
        static NoteRow of(Step.Note note, Words words) {
            Object[] values = note.values().stream().map(value -> ActionType.read(value).isPresent() && words.know("ordinance.action." + value) ? words.say("ordinance.action." + value) : value).toArray();
            String no = note.file() == null ? null : note.file().replaceAll("[/\\\\]", "-");
            return new NoteRow(note.file(), no != null && FileNumber.isOne(no) ? no : null, words.say(note.key(), values));
        }
    }
}
