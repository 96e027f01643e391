package org.countersign.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.countersign.imports.NewImport;
import org.countersign.intake.Channel;
import org.countersign.mapping.DateOrder;
import org.countersign.mapping.Delimiter;
import org.countersign.mapping.DialectReader;
import org.countersign.mapping.HeaderReader;
import org.countersign.mapping.MappedCsv;
import org.countersign.mapping.ValueReader;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.Words;
import org.countersign.sheet.CsvFormat;

/** What the columns of a file mean, and what would become of its rows, before it is imported. */
@Named
@RequestScoped
public class ContactMapPage {
    private static final String HERE = "/contact/map", IMPORTS = "/contact/import";
    private static final int CHOICES = 200;

    @Inject Drafts drafts;
    @Inject Previews previews;
    @Inject Ordinances ordinances;
    @Inject CsvFormat csv;
    private Draft draft;
    private MapForm form;
    private Preview preview;
    private String source;
    private String ordinance;
    private boolean again;

    /** @throws Missing where there is no such draft */
    public void load() throws IOException { getDraft(); }

    public Draft getDraft() throws IOException {
        if (draft != null) return draft;
        String id = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().getOrDefault("id", "");
        if (!id.matches("[0-9]{1,18}")) throw new Missing("import");
        draft = drafts.open(Long.parseLong(id));
        form = new MapForm(draft);
        source = draft.run().source();
        ordinance = draft.run().ordinanceId() == null ? null : ordinances.byId(draft.run().ordinanceId()).map(known -> known.fileNumber().value()).orElse(null);
        return draft;
    }

    public MapForm getForm() throws IOException {
        getDraft();
        return form;
    }

    public Preview getPreview() throws IOException {
        if (preview == null) preview = previews.of(getDraft());
        return preview;
    }

    public List<PreviewLine> getLines() throws IOException {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        MappedCsv format = new MappedCsv(csv, getDraft().mapping());
        return getPreview().rows().stream().map(row -> PreviewLine.of(row, format, locale)).toList();
    }

    /** Keeps what is said, and looks again what would become of the rows. */
    public void look() throws IOException {
        drafts.change(draft, as(), form.mapping());
        Redirect.to(HERE, "id", id());
    }

    /** Where it is read otherwise than was said, it is looked at first. */
    public void start() throws IOException {
        boolean shown = drafts.change(draft, as(), form.mapping());
        if (shown) drafts.start(draft, as());
        Redirect.to(shown ? IMPORTS : HERE, shown ? "started" : "id", id());
    }

    public void drop() {
        drafts.drop(draft.run().id());
        Redirect.to(IMPORTS, "dropped", id());
    }

    private NewImport as() { return new NewImport(CsvFormat.NAME, source, ordinance, draft.run().fileName(), again); }

    private String id() { return draft.run().id().toString(); }

    /** One of a closed list, as people read it; what is none of it is not understood. */
    public String say(String column, String one) {
        if (!ValueReader.LISTS.get(column).contains(one)) return say("draft.notUnderstood");
        String key = switch (column) {
            case "channel" -> "contact.channel.";
            case "stance" -> "stance.";
            case "action_asked" -> "contact.action.";
            default -> "draft.answer.";
        };
        return say(key + one);
    }

    private static String say(String key) { return Words.in(FacesContext.getCurrentInstance().getViewRoot().getLocale()).say(key); }

    public List<String> getTargets() { return HeaderReader.COLUMNS; }

    public List<String> getCharsets() { return DialectReader.CHARSETS.stream().map(java.nio.charset.Charset::name).toList(); }

    public Delimiter[] getDelimiters() { return Delimiter.values(); }

    public DateOrder[] getOrders() { return DateOrder.values(); }

    public Channel[] getChannels() { return Channel.values(); }

    /** What is on the docket, to choose from. */
    public List<Ordinance> getMeasures() { return ordinances.find(null, Long.MAX_VALUE, CHOICES); }

    public String getSource() { return source; }

    public void setSource(String source) { this.source = source; }

    public String getOrdinance() { return ordinance; }

    public void setOrdinance(String ordinance) { this.ordinance = ordinance; }

    public boolean isAgain() { return again; }

    public void setAgain(boolean again) { this.again = again; }
}
