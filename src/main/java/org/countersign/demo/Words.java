package org.countersign.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the invented people say, put together by chance from sentences: neutral in tone, on every side alike. */
final class Words {
    private static final Map<String, List<Sentence>> ALL = read();
    private final Chance chance;

    Words(Chance chance) { this.chance = chance; }

    /** @param code what an intern would note of it: a reason, or in a close what is asked; empty: nothing */
    private record Sentence(String code, String words) {}

    /** A text with its codes. @param asked empty: nothing */
    record Text(String words, String reasons, String asked, String language) {
        static final Text NONE = new Text("", "", "", "");
    }

    private static Map<String, List<Sentence>> read() {
        Map<String, List<Sentence>> all = new HashMap<>();
        List<Sentence> current = null;
        for (String line : Shipped.lines("words.txt").toList()) {
            if (line.startsWith("[")) all.put(line.substring(1, line.length() - 1), current = new ArrayList<>());
            else current.add(new Sentence(line.substring(0, line.indexOf('|')).strip(), line.substring(line.indexOf('|') + 1).strip()));
        }
        return all;
    }

    /** @param side for, against, if (it is amended), unless (it is) */
    Text letter(String subject, String side) {
        String plain = side.equals("if") ? "for" : side.equals("unless") ? "against" : side;
        boolean spanish = plain.equals(side) && chance.percent(8);
        String language = spanish ? "es" : "en";
        List<Sentence> reasons = ALL.get(subject + " " + side + " " + language);
        List<String> said = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        if (!spanish && chance.percent(60)) said.add(chance.of(ALL.get("open " + plain + " en")).words());
        for (int i = chance.percent(25) ? 2 : 1; i > 0; i--) {
            Sentence reason = chance.of(reasons);
            if (said.contains(reason.words())) continue;
            said.add(reason.words());
            codes.add(reason.code());
        }
        Sentence close = chance.of(ALL.get("close " + plain + " " + language));
        if (chance.percent(70)) said.add(close.words());
        boolean closed = said.contains(close.words());
        return new Text(String.join(" ", said), String.join(";", codes), closed ? close.code() : "", spanish ? "es" : "");
    }

    /** One sentence: what was said at a hearing, a question, something nobody can code. */
    Text sentence(String of) {
        Sentence one = chance.of(ALL.get(of + " en"));
        return new Text(one.words(), one.code(), "", "");
    }
}
