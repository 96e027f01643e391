package org.countersign.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.count.Side;
import org.countersign.district.PlaceRow;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** Pure: the digest in words. Numbers and ordinances, and nobody. @param hiding null: the reader sees small numbers too */
record DigestText(Words words, When when, City city, SmallFigures hiding) {
    /** @param title of an ordinance, by its file number, in the order they are told @param before as the last digest had it; empty: this is the first */
    record Told(Map<String, String> title, Map<String, Standing> now, Map<String, Standing> before) {}

    String subject(Every every, Told told) { return words.say("digest.subject." + every, city.name(), told.now().size()); }

    String text(Told told, Instant at, String account) {
        List<String> parts = new ArrayList<>(List.of(words.say("digest.head", city.name(), when.minute(at))));
        told.title().forEach((no, title) -> parts.add(ordinance(no, title, told.now().get(no), told.before().get(no))));
        told.before().keySet().stream().filter(no -> !told.now().containsKey(no)).forEach(no -> parts.add(words.say("digest.closed", no)));
        parts.add(words.say("tally.side.rule") + " " + words.say("stance.means"));
        parts.add(words.say(told.before().isEmpty() ? "digest.first" : "digest.brackets") + (hiding == null ? "" : " " + words.say("digest.hidden", hiding.smallest())));
        parts.add(words.say("tally.caveat"));
        parts.add(words.say("digest.end", account));
        return String.join("\n\n", parts) + "\n";
    }

    private String ordinance(String no, String title, Standing now, Standing before) {
        List<String> lines = new ArrayList<>(List.of(words.say("digest.ordinance", no, title)));
        lines.add(words.say("digest.figures", changed(now.people(), before == null ? null : before.people()), changed(now.contacts(), before == null ? null : before.contacts()),
                changed(now.households(), before == null ? null : before.households())));
        List<PlaceRow> rows = shown(now), earlier = before == null ? null : shown(before);
        for (int i = 0; i < rows.size(); i++) lines.add(place(rows.get(i), earlier == null ? null : earlier.get(i)));
        if (now.equals(before)) lines.add(words.say("digest.nothing"));
        return String.join("\n", lines);
    }

    private List<PlaceRow> shown(Standing of) { return hiding == null ? of.rows() : hiding.hide(of.rows()); }

    private String place(PlaceRow now, PlaceRow before) {
        return words.say("digest.place", words.say("tally.place." + now.name(), city.name(), city.stateName()), changed(now.total(), before == null ? null : before.total()), side(Side.OPPOSE_SIDE, now, before), side(Side.SUPPORT_SIDE, now, before),
                side(Side.NEITHER, now, before));
    }

    private String side(Side side, PlaceRow now, PlaceRow before) { return changed(now.of(side), before == null ? null : before.of(side)); }

    /** What must not be seen now tells nothing of then, and the other way round. @param now null: not to be seen */
    private String changed(Integer now, Integer before) {
        if (now == null) return words.say("district.hidden");
        if (before == null || before.equals(now)) return words.say("tally.count", now);
        return words.say("digest.changed", now, (now > before ? "+" : "−") + words.say("tally.count", Math.abs(now - before)));
    }
}
