package org.countersign.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.countersign.hearing.Appearance;
import org.countersign.platform.Words;
import org.countersign.stance.Stance;

/** The draft of the minutes in sentences, in the language of whoever reads: "The following spoke in favour: …". */
public record MinutesText(Minutes minutes, Words words) {

    /** One sentence for each way of taking part and each position that somebody took. */
    public List<String> on(String ordinance) {
        List<String> sentences = new ArrayList<>();
        Minutes.ways().forEach(how -> Minutes.order().forEach(stance -> {
            List<Minutes.Line> who = minutes.who(ordinance, how, stance);
            if (!who.isEmpty()) sentences.add(words.say("hearing.minutes.how." + how, words.say("hearing.minutes.said." + (stance == null ? "NONE" : stance)), names(who)));
        }));
        if (minutes.who(ordinance, Appearance.SPOKE, Stance.OPPOSE).isEmpty() && minutes.who(ordinance, Appearance.SPOKE, Stance.OPPOSE_UNLESS_AMENDED).isEmpty()) sentences.add(words.say("hearing.minutes.nobodyAgainst"));
        return sentences;
    }

    private String names(List<Minutes.Line> who) { return who.stream().map(each -> shown(each.number(), each.name()) + (each.row().organisation() == null ? "" : " (" + words.say("hearing.for") + " " + each.row().organisation() + ")")).collect(Collectors.joining("; ")); }

    /** Who gives no name is a number. */
    public String shown(int number, String name) { return name == null || name.isEmpty() ? words.say("hearing.unnamed", String.valueOf(number)) : name; }

    /** What was handed in, by whom. */
    public List<String> exhibits() {
        return minutes.withExhibits().stream().map(each -> shown(each.number(), each.name()) + ": " + String.join(", ", each.exhibits())).toList();
    }

    /** Whose card says one thing and who said another. */
    public List<String> differing() {
        return minutes.differing().stream().map(each -> words.say("hearing.minutes.differs", shown(each.number(), each.name()), said(each.card()), said(each.row().stances()))).toList();
    }

    private String said(java.util.Map<String, Stance> stances) {
        return stances.entrySet().stream().map(each -> (minutes.agenda().size() > 1 ? each.getKey() + " " : "") + words.say("stance." + each.getValue())).collect(Collectors.joining(", "));
    }

    public List<String> unheard() {
        return minutes.unheard().stream().map(each -> words.say("hearing.minutes.unheard." + each.status(), shown(each.number(), each.name()))).toList();
    }
}
