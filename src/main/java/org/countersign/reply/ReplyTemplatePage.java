package org.countersign.reply;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.reply.Template.Again;
import org.countersign.reply.Template.Terms;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;

/** The words of a template in both languages, shown at once as somebody who wrote would get them. */
@Named
@ViewScoped
public class ReplyTemplatePage implements Serializable {
    private static final int CHOICES = 200;

    @Inject Templates templates;
    @Inject Recipients recipients;
    @Inject Ordinances ordinances;
    @Inject transient City city;
    private Long id;
    private Template template;
    private String name;
    private Again again = Again.REFUSE;
    private Integer days;
    private String ordinance;
    private Stance stance;
    private Residency residency;
    private List<String> numbers;
    private String subjectEn = "";
    private String bodyEn = "";
    private String subjectEs = "";
    private String bodyEs = "";
    private Long tryOn;
    private List<Preview> previews = List.of();

    /** As somebody would get it. @param unknown fields there are none of @param blank fields that have nothing to say for this person: they would not get it */
    public record Preview(String language, String subject, String body, List<String> unknown, List<MergeField> blank) implements Serializable {
        public String said() { return String.join(", ", unknown); }
    }

    public void load() {
        templates.mayWrite();
        if (tryOn == null) tryOn = recipients.latest().orElse(null);
        if (id != null && template == null) read();
        if (numbers == null) numbers = ordinances.choices(List.of(), CHOICES);
        look();
    }

    private void read() {
        template = templates.byId(id).orElseThrow(() -> new Missing("replyTemplate"));
        name = template.terms().name();
        again = template.terms().again();
        days = template.terms().days();
        Purpose purpose = template.terms().purpose();
        ordinance = purpose.ordinance();
        stance = purpose.stance();
        residency = purpose.residency();
        TemplateText text = template.edition().text();
        subjectEn = text.subjectEn();
        bodyEn = text.bodyEn();
        subjectEs = text.subjectEs();
        bodyEs = text.bodyEs();
    }

    public void save() {
        String number = ordinance == null || ordinance.isBlank() ? null : ordinances.typed("ordinance", ordinance).value();
        Terms terms = new Terms(name, again, days, new Purpose(number, stance, residency));
        TemplateText text = new TemplateText(subjectEn, bodyEn, subjectEs, bodyEs);
        if (template == null) id = templates.add(terms, text);
        else templates.change(template.seen(), terms, text);
        Redirect.to("/reply/template", "id", String.valueOf(id));
    }

    public void retire() {
        templates.retire(template.seen());
        Redirect.to("/reply/list");
    }

    /** What is typed is shown; nothing is kept. */
    public void look() {
        Optional<Recipient> one = tryOn == null ? Optional.empty() : recipients.of(tryOn);
        previews = one.map(to -> Stream.of(preview(to, "en", subjectEn, bodyEn), preview(to, "es", subjectEs, bodyEs)).toList()).orElse(List.of());
    }

    /** In both languages; none without a contact to try it on. */
    public List<Preview> getPreviews() { return previews; }

    private Preview preview(Recipient to, String language, String subject, String body) {
        Map<MergeField, String> values = to.in(language).values(city);
        Merge first = MergeReader.read(subject), rest = MergeReader.read(body);
        List<MergeField> blank = Stream.concat(first.fields().stream(), rest.fields().stream()).distinct().filter(field -> values.get(field).isEmpty()).toList();
        return new Preview(language, first.say(values), rest.say(values), Stream.concat(first.unknown().stream(), rest.unknown().stream()).distinct().limit(5).toList(), blank);
    }

    public MergeField[] getFields() { return MergeField.values(); }

    public Again[] getAgains() { return Again.values(); }

    public Template getTemplate() { return template; }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }

    public Again getAgain() { return again; }

    public void setAgain(Again again) { this.again = again; }

    public Integer getDays() { return days; }

    public void setDays(Integer days) { this.days = days; }

    public List<String> getNumbers() { return numbers; }

    public Stance[] getStances() { return Stance.values(); }

    public Residency[] getResidencies() { return Residency.values(); }

    public String getOrdinance() { return ordinance; }

    public void setOrdinance(String ordinance) { this.ordinance = ordinance; }

    public Stance getStance() { return stance; }

    public void setStance(Stance stance) { this.stance = stance; }

    public Residency getResidency() { return residency; }

    public void setResidency(Residency residency) { this.residency = residency; }

    public String getSubjectEn() { return subjectEn; }

    public void setSubjectEn(String text) { subjectEn = text == null ? "" : text; }

    public String getBodyEn() { return bodyEn; }

    public void setBodyEn(String text) { bodyEn = text == null ? "" : text; }

    public String getSubjectEs() { return subjectEs; }

    public void setSubjectEs(String text) { subjectEs = text == null ? "" : text; }

    public String getBodyEs() { return bodyEs; }

    public void setBodyEs(String text) { bodyEs = text == null ? "" : text; }

    public Long getTryOn() { return tryOn; }

    public void setTryOn(Long tryOn) { this.tryOn = tryOn; }
}
