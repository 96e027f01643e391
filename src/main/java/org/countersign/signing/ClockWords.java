package org.countersign.signing;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.countersign.enactment.Finding;
import org.countersign.clock.Day;
import org.countersign.clock.OverrideWindow;
import org.countersign.clock.Rule;
import org.countersign.clock.Standing;
import org.countersign.clock.State;
import org.countersign.clock.Warning;
import org.countersign.clock.Why;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** A clock in sentences. What silence brings is promised for a day only under a rule that somebody verified. */
record ClockWords(Words words, When when) {

    String state(Standing standing) { return words.say("signing.state." + standing.state()); }

    /** Empty where no time runs. */
    String silence(MayorsClock clock) {
        Standing standing = clock.standing();
        if (standing.onLapse() == null || standing.state() == State.NOT_APPLICABLE) return "";
        String brings = words.say("signing.silence." + standing.onLapse());
        if (standing.state() == State.LAPSED) return words.say("signing.silence.lapsed", brings);
        if (!standing.state().waits() && standing.state() != State.NOT_STARTED) return "";
        if (!clock.verified()) return words.say("signing.silence.unverified", brings);
        return standing.deadline() == null ? words.say("signing.silence.undated", brings) : words.say("signing.silence.dated", minute(standing.deadline()), brings);
    }

    String minute(ZonedDateTime at) { return at == null ? "" : when.minute(at.toInstant()); }

    /** What started it, and when. */
    String started(MayorsClock clock) {
        String at = clock.standing().trigger().dateOnly() ? when.day(clock.standing().trigger().at()) : when.minute(clock.standing().trigger().at());
        return words.say("ordinance.action." + clock.trigger().type()) + ", " + at;
    }

    String hands(Presentment presentment) { return words.say("signing.hands", presentment.deliveredBy(), presentment.receivedBy(), when.minute(presentment.receivedAt())); }

    String ruling(ClockRuling ruling) {
        return words.say("signing.ruling." + ruling.kind(), ruling.deadline() == null ? "" : when.minute(ruling.deadline()), ruling.ruleId() == null ? "" : ruling.ruleId().toString());
    }

    /** What a rule says of a measure: until when, and whether what the mayor did was in time. */
    String effect(MayorsClock clock) {
        if (clock.rule() == null) return words.say("charter.edit.notCovered");
        if (clock.standing().state() == State.NOT_APPLICABLE) return state(clock.standing());
        String until = clock.standing().deadline() == null ? words.say("charter.edit.unknown") : minute(clock.standing().deadline());
        return clock.standing().state().waits() ? until : until + " (" + state(clock.standing()) + ")";
    }

    String why(Day day) {
        if (day.why() == Why.HOLIDAY) return words.say(day.holiday() == null || day.holiday().isEmpty() ? "signing.why.holiday.unnamed" : "signing.why.holiday", day.holiday());
        if (day.why() == Why.COUNTED) return words.say("signing.why.counted", String.valueOf(day.number()));
        return words.say("signing.why." + day.why());
    }

    List<String> warnings(Standing standing) { return standing.warnings().stream().sorted().map(this::warning).toList(); }

    String warning(Warning warning) { return words.say("signing.warning." + warning); }

    /** What follows from the rule beside the clock, in a sentence. */
    String finding(Finding finding) { return words.say("enactment." + finding.code(), finding.values().stream().map(this::value).toArray()); }

    private Object value(Object value) {
        if (value instanceof LocalDate day) return when.day(day);
        return value instanceof Enum<?> one ? words.say("charter.word." + one) : value.toString();
    }

    /** Empty where a veto cannot be overridden, or the rule does not say. */
    String override(MayorsClock clock) {
        OverrideWindow window = clock.standing().override();
        if (window == null) return "";
        String votes = window.votesNeeded() == null ? words.say("signing.override.unknown", clock.rule().rule().override().threshold().text()) : words.say("signing.override.needs", window.votesNeeded());
        Boolean would = window.passageWouldOverride();
        return would == null ? votes : votes + " " + words.say(would ? "signing.override.would" : "signing.override.wouldNot", window.passageYes());
    }

    /** Empty until there is a veto. */
    String window(MayorsClock clock) {
        OverrideWindow window = clock.standing().override();
        if (window == null || window.earliest() == null && window.latest() == null) return "";
        return words.say("signing.override.window", day(window.earliest()), day(window.latest()));
    }

    private String day(LocalDate day) { return day == null ? words.say("signing.override.open") : when.day(day); }

    /** What the mayor may do, by the rule; nothing where nothing is put before the mayor. */
    List<String> options(MayorsClock clock) {
        if (clock.rule() == null || !clock.rule().rule().mayorRole().signs()) return List.of();
        Rule rule = clock.rule().rule();
        List<String> options = new java.util.ArrayList<>(List.of(words.say("signing.option.sign")));
        if (rule.mayorRole() == Rule.MayorRole.SIGNS_AND_MAY_VETO) options.add(words.say("signing.option.veto"));
        if (rule.itemVeto() != Rule.ItemVeto.NONE) options.add(words.say("signing.option." + rule.itemVeto()));
        if (rule.clock() != null) options.add(words.say("signing.option.silence", words.say("signing.silence." + clock.standing().onLapse())));
        return options;
    }
}
