package org.countersign.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.clock.Rule;
import org.countersign.clock.Terms;
import org.countersign.platform.Words;

/** A rule in few words, and in full. */
public record RuleWords(Words words) {
    /** A field and what it says. */
    public record Line(String field, String value) {}

    /** Such as "10 days, Calendar days, from presentment · silence: it becomes law". */
    public String brief(SigningRule told) {
        Rule rule = told.rule();
        List<String> parts = new ArrayList<>();
        parts.add(word(rule.mayorRole()));
        Terms clock = rule.clock();
        if (clock == null) parts.add(words.say("charter.brief.noClock"));
        else {
            if (clock.span().n() > 0) parts.add(clock.span().n() + " " + word(clock.span().unit()) + " (" + word(clock.span().dayKind()) + ")");
            if (clock.type() != Terms.Type.DAYS) parts.add(word(clock.type()));
            parts.add(words.say("charter.brief.from", word(clock.start())));
            parts.add(words.say("charter.brief.silence", word(rule.onLapse())));
        }
        if (rule.override() != null) parts.add(words.say("charter.brief.override", rule.override().threshold().text(), word(rule.override().of())));
        return String.join(" · ", parts);
    }

    /** Everything that is told, in the order of the page. */
    public List<Line> full(SigningRule told) {
        Map<String, Object> json = told.told().json();
        List<Line> lines = new ArrayList<>();
        RuleField.all().filter(field -> !field.id().matches("measureClass|status|verified.*|authority_.*")).forEach(field -> {
            Object value = RuleForm.at(json, field.id());
            if (value != null) lines.add(new Line(field.id(), said(field, value)));
        });
        return lines;
    }

    private String said(RuleField field, Object value) {
        if (value instanceof Boolean yes) return words.say(yes ? "charter.word.yes" : "charter.word.no");
        return field.options().contains(value.toString()) ? word(value) : value.toString();
    }

    private String word(Object one) { return words.say("charter.word." + one); }
}
