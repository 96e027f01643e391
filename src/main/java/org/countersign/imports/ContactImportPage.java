package org.countersign.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.countersign.city.City;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** How each file goes, what was not taken, and back out again. */
@Named
@RequestScoped
public class ContactImportPage {
    private static final String HERE = "/contact/import";
    private static final int LINES = 30;
    private static final int PATIENCE_SECONDS = 5;

    @Inject Imports imports;
    @Inject ImportWork work;
    @Inject City city;
    private List<ImportRow> rows;
    private boolean shown;
    private Long before;
    private Long after;
    private boolean more;

    /** As they stand when the page is shown: what a button of it has begun is among them, though the form asked for them before. */
    public List<ImportRow> getRows() {
        boolean showing = FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        if (rows == null || showing && !shown) rows = shown(found()).stream().map(this::row).toList();
        shown = showing;
        return rows;
    }

    /** One more than the page has lines: it tells whether it goes on. The list asks for itself anew while it moves, so where it stands is in its form as in the address. */
    private List<ImportRun> found() {
        after = number("after");
        before = number("before");
        List<ImportRun> found = after == null ? imports.older(before == null ? Long.MAX_VALUE : before, LINES + 1) : imports.newer(after, LINES + 1);
        more = found.size() > LINES;
        return found;
    }

    /** The one that is farthest from where one came is left out. */
    private List<ImportRun> shown(List<ImportRun> found) {
        if (!more) return found;
        return after == null ? found.subList(0, LINES) : found.subList(1, LINES + 1);
    }

    private ImportRow row(ImportRun run) { return ImportRow.of(run, imports.rows(run), Words.in(locale()), new When(city.zone(), locale())); }

    /** The id before which older ones go on; null on the last page. */
    public Long getOlder() { return getRows().isEmpty() || after == null && !more ? null : getRows().get(getRows().size() - 1).id(); }

    /** The id after which newer ones go on; null on the first page. */
    public Long getNewer() { return getRows().isEmpty() || (after == null ? before == null : !more) ? null : getRows().get(0).id(); }

    /** Whether the list will look different in a moment. */
    public boolean isMoving() { return getRows().stream().anyMatch(ImportRow::moving); }

    public boolean isMayTake() { return imports.areTaken(); }

    public void download(long id) throws IOException {
        RejectFile rejects = RejectFile.of(imports, imports.byId(id).orElseThrow(() -> new Missing("import")), locale());
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseContentType(rejects.type());
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + rejects.name() + "\"");
        rejects.write(external.getResponseOutputStream());
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** Asked twice, because nobody types in again what an undo took. @param id as the address has it */
    public boolean asks(String id) { return one(id).filter(ImportRow::canBeUndone).isPresent(); }

    /** Asked twice: the rest of the file is not kept. @param id as the address has it */
    public boolean asksToStop(String id) { return one(id).filter(ImportRow::canBeStopped).isPresent(); }

    private Optional<ImportRow> one(String id) { return read(id).flatMap(imports::byId).map(this::row); }

    public void stop(String id) {
        imports.stop(Long.parseLong(id));
        Redirect.to(HERE, "stopped", id);
    }

    public void takeBack(String id) {
        work.takeBack(imports.undo(Long.parseLong(id)), Instant.now().plusSeconds(PATIENCE_SECONDS));
        Redirect.to(HERE, "undone", id);
    }

    private static Long number(String parameter) { return read(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(parameter)).orElse(null); }

    private static Optional<Long> read(String number) { return number != null && number.matches("\\d{1,18}") ? Optional.of(Long.valueOf(number)) : Optional.empty(); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
