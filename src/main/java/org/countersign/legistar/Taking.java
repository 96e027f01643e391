package org.countersign.legistar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.countersign.city.City;
import org.countersign.ordinance.Described;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.MeasureClass;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceVersion;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Bulk;
import org.countersign.platform.Seen;
import org.countersign.platform.Sha256;

/**
 * Takes what was fetched of one matter onto the docket, in one transaction: all of it or nothing. Told twice it changes nothing. A field that
 * somebody changed here since Legistar last told it is theirs: it stays, and the report says so.
 */
@ApplicationScoped
@Transactional
public class Taking {
    @PersistenceContext EntityManager em;
    @Inject Ordinances ordinances;
    @Inject City city;

    Step take(Told told, Source source) {
        Matter matter = told.matter();
        Step step = new Step(matter.file());
        Followed followed = new Followed(Bulk.of(em));
        Optional<Followed.Row> row = followed.row(matter.id());
        Optional<JsonObject> last = row.flatMap(Followed.Row::told);
        Optional<Ordinance> ordinance = row.map(Followed.Row::ordinance).flatMap(ordinances::byId);
        if (ordinance.isEmpty()) {
            Optional<FileNumber> number = matter.number();
            if (number.isEmpty()) return Step.of(matter.file(), Step.Came.LEFT_OUT, matter.file() == null ? "legistar.note.noNumber" : "legistar.note.number", String.valueOf(matter.id()));
            if (matter.called() == null) return Step.of(matter.file(), Step.Came.LEFT_OUT, "legistar.note.noTitle");
            ordinance = ordinances.byNumber(number.get());
            Optional<Long> other = ordinance.map(Ordinance::id).flatMap(followed::followerOf);
            if (other.isPresent()) return Step.of(matter.file(), Step.Came.LEFT_OUT, "legistar.note.twice", other.get().toString(), String.valueOf(matter.id()));
            if (ordinance.isPresent()) step.tell("legistar.note.adopted");
            else ordinance = Optional.of(added(number.get(), told, step));
        }
        row.filter(before -> before.file() != null && !before.file().equals(matter.file())).ifPresent(before -> step.tell("legistar.note.renumbered", before.file(), String.valueOf(matter.file())));
        describe(ordinance.get(), told, last, step);
        versions(ordinance.get(), told, last, step);
        followed.keep(told, ordinance.get().id(), said(told));
        new Acts(ordinances, followed, city.zone(), matter.id(), step).bring(ordinances.byId(ordinance.get().id()).orElseThrow(), ToldAct.all(told, source, city));
        return step;
    }

    private Ordinance added(FileNumber number, Told told, Step step) {
        step.came(Step.Came.ADDED);
        return ordinances.add(number, new Described(told.matter().called(), List.of(), null, told.sponsors(), told.matter().measureClass()), List.of());
    }

    /** Each field on its own: what we have is Legistar's where it is what Legistar told last. */
    private void describe(Ordinance ordinance, Told told, Optional<JsonObject> last, Step step) {
        Described ours = ordinance.described();
        boolean first = last.isEmpty() && step.came() != Step.Came.ADDED;
        String title = theirs(step, "title", ours.title(), first ? null : last.map(json -> json.getString("title")).orElse(ours.title()), Objects.requireNonNullElse(told.matter().called(), ours.title()));
        MeasureClass kind = theirs(step, "measureClass", ours.measureClass(), first ? null : last.map(json -> MeasureClass.valueOf(json.getString("class"))).orElse(ours.measureClass()), told.matter().measureClass());
        boolean none = first && ours.sponsors().isEmpty();
        List<String> sponsors = theirs(step, "sponsors", ours.sponsors(), first && !none ? null : last.map(Taking::sponsors).orElse(ours.sponsors()), told.sponsors());
        Described now = new Described(title, ours.nicknames(), ours.summary(), sponsors, kind);
        if (now.equals(ours)) return;
        ordinances.describe(Seen.of(ordinance), now);
        step.came(Step.Came.CHANGED);
        if (!now.title().equals(ours.title())) step.tell("legistar.note.renamed", ours.title());
    }

    private static List<String> sponsors(JsonObject last) { return last.getJsonArray("sponsors").getValuesAs(JsonString.class).stream().map(JsonString::getString).toList(); }

    /** @param before what Legistar told last; null: nothing yet, and what we have is somebody's */
    private static <T> T theirs(Step step, String field, T ours, T before, T now) {
        if (now.equals(ours) || now.equals(before)) return ours;
        if (ours.equals(before)) return now;
        step.tell("legistar.note.kept." + field);
        return ours;
    }

    /** A text that changes under the same name is another version beside it: what people addressed stays. */
    private void versions(Ordinance ordinance, Told told, Optional<JsonObject> last, Step step) {
        for (Told.Wording each : told.wordings()) {
            String text = each.tooLong() ? null : each.text();
            if (each.tooLong()) step.tell("legistar.note.tooLong", each.label());
            List<OrdinanceVersion> here = ordinance.versions().stream().filter(version -> version.label().equalsIgnoreCase(each.label()) || version.label().startsWith(each.label() + " (")).toList();
            boolean toldAlready = last.map(json -> json.getJsonObject("texts")).filter(texts -> texts.getString(each.label(), "").equals(print(text))).isPresent();
            if (toldAlready || here.stream().anyMatch(version -> each.sameText(version.text()))) continue;
            if (!here.isEmpty() && (text == null || last.isEmpty())) continue;
            String label = here.isEmpty() ? each.label() : each.label() + " (" + (here.size() + 1) + ")";
            ordinances.addVersion(ordinance.fileNumber(), new OrdinanceVersion.Wording(label, null, text));
            step.came(Step.Came.CHANGED);
            if (!here.isEmpty()) step.tell("legistar.note.text", each.label(), label);
        }
    }

    private static String print(String text) { return text == null ? "" : java.util.HexFormat.of().formatHex(Sha256.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))); }

    private static Map<String, Object> said(Told told) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("title", Objects.requireNonNullElse(told.matter().called(), ""));
        said.put("class", told.matter().measureClass().name());
        said.put("sponsors", told.sponsors());
        Map<String, Object> texts = new LinkedHashMap<>();
        for (Told.Wording each : told.wordings()) texts.put(each.label(), print(each.tooLong() ? null : each.text()));
        said.put("texts", texts);
        return said;
    }
}
