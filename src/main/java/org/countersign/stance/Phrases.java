package org.countersign.stance;

import static org.countersign.stance.ActionAsked.LET_LAPSE;
import static org.countersign.stance.ActionAsked.RETURN_FOR_CHANGE;
import static org.countersign.stance.ActionAsked.SIGN;
import static org.countersign.stance.ActionAsked.VETO;
import static org.countersign.stance.Phrase.Side.AGAINST;
import static org.countersign.stance.Phrase.Side.FOR;

import java.util.List;

/** The ways to say where one stands that are plain enough to be taken at their word, in English and Spanish. */
final class Phrases {
    static final List<Phrase> IN_TEXT = List.of(
            Phrase.of(FOR, null, "<SELF><ADV> (?:support|favou?r|endorse|back|approve of|approve|welcome) <IT>"),
            Phrase.of(FOR, null, "<SELF><BE><ADV> (?:for|in <FULL>(?:favou?r|support) of|supportive of|supporting) <IT>"),
            Phrase.of(FOR, null, "\\b(?:writ(?:e|ing)|calling|emailing|here)(?: to you)?(?: today)? (?:in <FULL>(?:support|favou?r) of|to (?:express|voice|state|register|declare) (?:my|our) <FULL>support (?:for|of)|to support) <IT>"),
            Phrase.of(FOR, null, "<SELF> (?:would|could|can only|will only|would only|could only) (?:be able to )?support <IT>"),
            Phrase.of(FOR, null, "\\b<IT> has (?:my|our) <FULL>support\\b"),
            Phrase.of(FOR, null, "\\byou have (?:my|our) <FULL>support (?:for|on) <IT>"),
            Phrase.of(FOR, SIGN, "<ASK> ?\\bsign (?:<IT>|into law)"),
            Phrase.of(FOR, SIGN, "<ASK> ?\\bsign<END>"),
            Phrase.of(FOR, null, "<ASK> ?\\b(?:approve|support|pass|adopt|enact) <IT>"),
            Phrase.of(FOR, null, "<ASK> ?\\bvote (?:yes|in favou?r)\\b(?: (?:on|for|of) <IT>)?"),
            Phrase.of(FOR, null, "<ASK> ?\\b(?:do not|don't|never|not to) veto\\b(?: <IT>|<END>)"),
            Phrase.of(AGAINST, null, "<SELF><ADV> (?:oppose|object to|reject|disapprove of) <IT>"),
            Phrase.of(AGAINST, null, "<SELF><BE><ADV> (?:against|opposed to|opposing|not in (?:favou?r|support) of) <IT>"),
            Phrase.of(AGAINST, null, "<SELF><NOT><ADV> (?:support|favou?r|endorse|back|approve of|approve) <IT>"),
            Phrase.of(AGAINST, null, "\\b(?:writ(?:e|ing)|calling|emailing|here)(?: to you)?(?: today)? (?:in <FULL>opposition (?:to|of)|to (?:express|voice|state|register|declare) (?:my|our) <FULL>opposition to|to oppose|to object to) <IT>"),
            Phrase.of(AGAINST, VETO, "<ASK> ?\\bveto (?:<IT>)"),
            Phrase.of(AGAINST, VETO, "<ASK> ?\\bveto<END>"),
            Phrase.of(AGAINST, VETO, "<SELF><ADV> (?:support|favou?r) (?:a|the|your) veto\\b"),
            Phrase.of(AGAINST, null, "<ASK> ?\\b(?:reject|kill|oppose|vote against|defeat|turn down|throw out) <IT>"),
            Phrase.of(AGAINST, null, "<ASK> ?\\bvote no\\b(?: on <IT>)?"),
            Phrase.of(AGAINST, null, "<ASK> ?\\b(?:do not|don't|never|not to|not) (?:sign|approve|pass|support|enact) <IT>"),
            Phrase.of(AGAINST, null, "<ASK> ?\\b(?:do not|don't|never|not to|not) sign<END>"),
            Phrase.of(AGAINST, null, "<SELF><NOT> want (?:you|the mayor|our mayor) to (?:sign|approve) <IT>"),
            Phrase.of(null, RETURN_FOR_CHANGE, "<ASK> ?\\b(?:send|return) (?:it|this|<IT>) (?:back|to (?:the )?council)"),
            Phrase.of(null, LET_LAPSE, "<ASK> ?\\blet (?:it|<IT>) (?:lapse|become law without (?:your|a) signature|take effect without (?:your|a) signature)"),
            Phrase.of(FOR, null, "(?<!\\bno\\s{1,4})(?<!\\bel\\s{1,4})(?<!\\bsu\\s{1,4})(?<!\\bmi\\s{1,4})\\b(?:apoyo|apoyamos|respaldo|respaldamos) <COSA>"),
            Phrase.of(FOR, null, "(?<!\\bno\\s{1,4})\\b(?:estoy|estamos)(?: totalmente| completamente| muy)? a favor(?: de <COSA>|<END>)"),
            Phrase.of(FOR, SIGN, "<PIDO>(?:firme|firmen|fírmela|fírmelo|firma) <COSA>|<PIDO>(?:la |lo )?(?:firme|firmen|fírmela|fírmelo)<END>"),
            Phrase.of(FOR, null, "<PIDO>(?:apruebe|aprueben|apoye|apoyen) <COSA>"),
            Phrase.of(AGAINST, null, "(?<!\\bno\\s{1,4})\\b(?:me opongo|nos oponemos)(?: (?:totalmente|firmemente|rotundamente))? (?:al? )<COSA>"),
            Phrase.of(AGAINST, null, "(?<!\\bno\\s{1,4})\\b(?:estoy|estamos)(?: totalmente| completamente| muy)? en contra(?: de <COSA>|<END>)"),
            Phrase.of(AGAINST, null, "(?<!\\bno\\s{1,4})\\b(?:rechazo|rechazamos) <COSA>|\\bno (?:apoyo|apoyamos|respaldo|respaldamos) <COSA>"),
            Phrase.of(AGAINST, null, "<PIDO>no (?:la |lo )?(?:firme|firmen)(?: <COSA>|<END>)"),
            Phrase.of(AGAINST, VETO, "<PIDO>(?:vete|veten|vétela|vételo) <COSA>|<PIDO>(?:la |lo )?(?:vete|veten|vétela|vételo)<END>"));

    /** A subject says little more than the cue itself. */
    static final List<Phrase> IN_SUBJECT = List.of(
            Phrase.of(FOR, null, "^(?:(?:i|we) )?(?:strongly |fully )?(?:support|in <FULL>(?:support|favou?r) of|supporting|<FULL>support for|yes on|yes to|vote yes on) <IT>"),
            Phrase.of(FOR, SIGN, "^(?:please )?sign (?:<IT>)"),
            Phrase.of(AGAINST, null, "^(?:(?:i|we) )?(?:strongly |firmly )?(?:oppose|opposed to|opposing|in <FULL>opposition to|<FULL>opposition to|against|no on|no to|vote no on) <IT>"),
            Phrase.of(AGAINST, null, "^(?:please )?(?:do not|don't) sign (?:<IT>)"),
            Phrase.of(AGAINST, VETO, "^(?:please )?veto (?:<IT>)"),
            Phrase.of(FOR, null, "^(?:apoyo|a favor de) <COSA>"),
            Phrase.of(AGAINST, null, "^(?:me opongo a|en contra de|no a) <COSA>"));

    private Phrases() {}
}
