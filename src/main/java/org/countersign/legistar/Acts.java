package org.countersign.legistar;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.action.ActionType;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceAction;
import org.countersign.ordinance.Ordinances;

/**
 * Brings the actions of one measure into step with what Legistar tells. Nothing is doubled: an action of the same kind and day that is here
 * already is the one that is told. Nothing of people's is overwritten: what they recorded stays, and what they corrected is not corrected
 * back. Whatever Legistar changes or takes away is superseded, so that what it said before stays readable.
 */
final class Acts {
    private static final String CHANGED = "Legistar tells it otherwise now.", GONE = "Legistar tells it no longer.";

    private final Ordinances ordinances;
    private final Followed followed;
    private final ZoneId zone;
    private final long matterId;
    private final Step step;
    private Ordinance ordinance;
    private Map<String, Set<String>> votes = Map.of();

    Acts(Ordinances ordinances, Followed followed, ZoneId zone, long matterId, Step step) {
        this.ordinances = ordinances;
        this.followed = followed;
        this.zone = zone;
        this.matterId = matterId;
        this.step = step;
    }

    void bring(Ordinance to, List<ToldAct> told) {
        ordinance = to;
        Map<String, Followed.Act> kept = followed.acts(matterId);
        votes = followed.votes(matterId);
        if (told.isEmpty() && !kept.isEmpty()) {
            step.tell("legistar.note.emptied");                                // an answer cut short is likelier than a history taken away
            return;
        }
        Map<String, Followed.Act> gone = new HashMap<>(kept);
        told.forEach(act -> gone.remove(act.mark()));
        for (ToldAct act : told) bring(act, Optional.ofNullable(kept.get(act.mark())).or(() -> again(act, gone)));
        gone.values().forEach(this::drop);
    }

    /** Legistar gives what it tells anew another number: it is still the same. */
    private Optional<Followed.Act> again(ToldAct act, Map<String, Followed.Act> gone) {
        Optional<Followed.Act> same = gone.values().stream().filter(each -> each.action() != null && matches(act, ordinance.action(each.action()))).findFirst();
        same.ifPresent(each -> {
            gone.remove(each.mark());
            followed.forget(matterId, each.mark());
        });
        return same;
    }

    private void bring(ToldAct act, Optional<Followed.Act> kept) {
        Long action = kept.map(Followed.Act::action).orElse(null);
        if (act.deed() == null) notUnderstood(act, kept);
        else if (action == null) begin(act);
        else if (same(act, kept.get())) keep(act, action, kept.get().ours(), kept.get().mark().equals(act.mark()));
        else change(act, ordinance.action(action), kept.get().ours());
    }

    /** Two members who exchange their votes leave the figures as they are. */
    private boolean same(ToldAct act, Followed.Act kept) { return kept.told().equals(act.told()) && votes.getOrDefault(kept.mark(), Set.of()).equals(act.votes()); }

    private void notUnderstood(ToldAct act, Optional<Followed.Act> kept) {
        step.tell("legistar.note.word", act.words(), act.body());
        if (kept.isEmpty()) followed.keep(matterId, new Followed.Act(act.mark(), null, act.told(), false), act.ballots());
    }

    private void begin(ToldAct act) {
        Optional<OrdinanceAction> here = unclaimed(act);
        if (here.isEmpty()) {
            record(act, ordinances.record(ordinance.fileNumber(), act.deed()));
            return;
        }
        if (here.get().isSuperseded()) step.tell("legistar.note.corrected", act.words());
        keep(act, here.get().id(), false, false);
    }

    /** Somebody recorded it before Legistar told it; where one stands, that one. */
    private Optional<OrdinanceAction> unclaimed(ToldAct act) {
        Set<Long> claimed = followed.acts(matterId).values().stream().map(Followed.Act::action).filter(java.util.Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
        List<OrdinanceAction> same = ordinance.actions().stream().filter(each -> !claimed.contains(each.id()) && matches(act, each) && !corrects(each, claimed)).toList();
        return same.stream().filter(each -> !each.isSuperseded()).findFirst().or(() -> same.stream().findFirst());
    }

    /** It says what really happened instead of one that is told. */
    private boolean corrects(OrdinanceAction action, Set<Long> claimed) {
        return ordinance.actions().stream().anyMatch(each -> claimed.contains(each.id()) && each.supersededBy().filter(by -> by.id().equals(action.id())).isPresent());
    }

    private boolean matches(ToldAct act, OrdinanceAction action) {
        ActionType type = action.type();
        return act.isOf(type, action.at(), zone);
    }

    private void change(ToldAct act, OrdinanceAction action, boolean ours) {
        if (action.isSuperseded() || !ours) {
            step.tell(action.isSuperseded() ? "legistar.note.corrected" : "legistar.note.theirs", act.words());
            keep(act, action.id(), ours, false);
        } else record(act, ordinances.correct(ordinance.fileNumber(), action.id(), CHANGED, act.deed()));
    }

    private void record(ToldAct act, OrdinanceAction recorded) {
        step.came(Step.Came.CHANGED);
        keep(act, recorded.id(), true, false);
    }

    private void keep(ToldAct act, long action, boolean ours, boolean already) {
        if (!already) followed.keep(matterId, new Followed.Act(act.mark(), action, act.told(), ours), act.ballots());
    }

    private void drop(Followed.Act act) {
        boolean stands = act.action() != null && !ordinance.action(act.action()).isSuperseded();
        followed.forget(matterId, act.mark());
        if (stands && !act.ours()) step.tell("legistar.note.theirsGone", ordinance.action(act.action()).type().toString());
        if (!stands || !act.ours()) return;
        ordinances.strike(ordinance.fileNumber(), act.action(), GONE);
        step.came(Step.Came.CHANGED).tell("legistar.note.struck", act.told().lines().findFirst().orElse(""));
    }
}
