package org.countersign.legistar;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.countersign.action.ActionType;

/**
 * Which action a clerk's words mean. Every office has its own; those that are not understood are never guessed at but shown, and an
 * administrator says what they mean. A reading is not passage and passage is not law, whatever the words around it.
 *
 * @param own what the office said its words mean, in lower case; no meaning: to be left out
 */
record ActReader(Map<String, Optional<ActionType>> own) {
    private record Rule(Pattern words, ActionType type) {}

    private static final Pattern COMMITTEE = words("committee|commission|subcommittee"), MAYOR = words("^(office of the )?mayor\\b"),
            DONE = words("pass|adopt|approv|enact|carried|ratif"), LOST = words("fail|defeat|reject|not pass|lost\\b|denied|disapprov|not adopt|not approv");
    /** The first that is found decides. */
    private static final List<Rule> RULES = List.of(
            rule("(override|overrid).*(fail|lost|sustain|not)|sustain.*veto|veto.*sustain|fail.*overrid", ActionType.VETO_OVERRIDE_FAILURE),
            rule("overrid", ActionType.VETO_OVERRIDE_PASSAGE),
            rule("item.?veto|veto.*item|vetoed in part|partial veto", ActionType.EXECUTIVE_VETO_LINE_ITEM),
            rule("\\bveto|returned.*(disapprov|objection)|disapproved.*mayor", ActionType.EXECUTIVE_VETO),
            rule("without.*(signature|being signed)|unsigned|became law|becomes law", ActionType.BECAME_LAW),
            rule("^(approved|passed|adopted|enacted)\\b.*\\b(sent|presented|transmitted|forwarded)\\b.*mayor", ActionType.PASSAGE),
            rule("(sent|present|transmit|deliver|forward|submit)\\w*\\b.*mayor|received by (the )?mayor|mayor.*(receipt|received)", ActionType.EXECUTIVE_RECEIPT),
            rule("sign(ed)?\\b.*mayor|mayor.*\\b(signed|approved)|approved by (the )?mayor|mayor.?s? (signature|approval)", ActionType.EXECUTIVE_SIGNATURE),
            rule("hearing.*(held|conduct|closed)|(held|conduct|closed).*hearing", ActionType.HEARING_HELD),
            rule("work ?session", ActionType.WORK_SESSION),
            rule("third reading|3rd reading|read.*third time", ActionType.READING_3),
            rule("final (passage|adoption|reading)|second and final|(passed|adopted|enacted).*\\bfinal", ActionType.PASSAGE),
            rule("second reading|2nd reading|read.*second time|second vote", ActionType.READING_2),
            rule("first reading|1st reading|read.*first time|first vote|preliminar", ActionType.READING_1),
            rule("defer|laid over|lay over|postpone|tabled|continu|held in|^held\\b|hold\\b|carried to", ActionType.DEFERRAL),
            rule("carried over", ActionType.CARRIED_OVER),
            rule("amend.*(fail|defeat|lost)|fail.*amend", ActionType.AMENDMENT_FAILURE),
            rule("amend.*withdraw|withdraw.*amend", ActionType.AMENDMENT_WITHDRAWAL),
            rule("withdraw|rescind", ActionType.WITHDRAWAL),
            rule("substitut", ActionType.SUBSTITUTION),
            rule("do not pass|unfavorabl|recommend\\w*.*(against|denial|disapprov|not )", ActionType.COMMITTEE_PASSAGE_UNFAVORABLE),
            rule("without recommendation", ActionType.COMMITTEE_PASSAGE),
            rule("recommend", ActionType.COMMITTEE_PASSAGE_FAVORABLE),
            rule("reported (out|to)|discharged", ActionType.REPORTED_OUT_OF_COMMITTEE));
    private static final List<Rule> REST = List.of(
            rule("amend", ActionType.AMENDMENT_PASSAGE), rule("refer.*committee|assign.*committee", ActionType.REFERRAL_COMMITTEE), rule("refer|assigned", ActionType.REFERRAL),
            rule("introduc", ActionType.INTRODUCTION), rule("enroll|engross|attest", ActionType.ENROLLED), rule("concur", ActionType.CONCURRENCE),
            rule("publish|publication", ActionType.PUBLISHED), rule("in(to)? effect|effective", ActionType.EFFECTIVE), rule("^filed$", ActionType.FILING), rule("^received\\b", ActionType.RECEIPT));

    /** Empty: the words are not understood, or are to be left out. */
    Optional<ActionType> read(History told) {
        String name = told.name().toLowerCase(Locale.ROOT);
        if (own.containsKey(name)) return own.get(name);
        return first(RULES, name).map(type -> settled(type, told)).or(() -> vote(name, told)).or(() -> first(REST, name));
    }

    boolean leavesOut(History told) {
        Optional<ActionType> meaning = own.get(told.name().toLowerCase(Locale.ROOT));
        return meaning != null && meaning.isEmpty();
    }

    /** What was put to a vote and did not pass was not done. */
    private static ActionType settled(ActionType type, History told) {
        if (!Boolean.FALSE.equals(told.passed())) return type;
        return switch (type) {
            case VETO_OVERRIDE_PASSAGE -> ActionType.VETO_OVERRIDE_FAILURE;
            case PASSAGE -> ActionType.FAILURE;
            case COMMITTEE_PASSAGE, COMMITTEE_PASSAGE_FAVORABLE, COMMITTEE_PASSAGE_UNFAVORABLE -> ActionType.COMMITTEE_FAILURE;
            default -> type;
        };
    }

    private static Optional<ActionType> vote(String name, History told) {
        boolean committee = COMMITTEE.matcher(told.body()).find();
        if (LOST.matcher(name).find()) return Optional.of(committee ? ActionType.COMMITTEE_FAILURE : ActionType.FAILURE);
        if (!DONE.matcher(name).find()) return Optional.empty();
        if (MAYOR.matcher(told.body()).find()) return Optional.of(ActionType.EXECUTIVE_SIGNATURE);
        if (Boolean.FALSE.equals(told.passed())) return Optional.of(committee ? ActionType.COMMITTEE_FAILURE : ActionType.FAILURE);
        return Optional.of(committee ? ActionType.COMMITTEE_PASSAGE : ActionType.PASSAGE);
    }

    private static Optional<ActionType> first(List<Rule> rules, String name) { return rules.stream().filter(rule -> rule.words.matcher(name).find()).findFirst().map(Rule::type); }

    private static Rule rule(String words, ActionType type) { return new Rule(words(words), type); }

    private static Pattern words(String words) { return Pattern.compile(words, Pattern.CASE_INSENSITIVE); }
}
