package org.countersign.bill;

import static org.countersign.bill.Bill.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.action.RollCall;
import org.countersign.city.City;
import org.countersign.legistar.Origins.Origin;
import org.countersign.legistar.Origins.Vote;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceAction;

/** The roll calls of a measure as vote events of Open Civic Data: figures as recorded, members where the clerk's record names them. */
record VoteEvents(Ordinance ordinance, City city, Optional<Origin> origin, String address) {

    List<Map<String, Object>> json() {
        return ordinance.actions().stream().filter(each -> !each.isSuperseded() && each.vote().isPresent()).map(each -> event(each, each.vote().get().figures())).toList();
    }

    private Map<String, Object> event(OrdinanceAction action, RollCall.Figures said) {
        return entry("identifier", "action-" + action.id(), "bill", ordinance.fileNumber().value(), "legislative_session", Bill.session(ordinance, city.zone()), "organization", BillWords.organization(action),
                "motion_text", BillWords.description(action), "motion_classification", BillWords.motion(action.type()), "start_date", Bill.date(action, city.zone()),
                "result", BillWords.failed(action.type()) ? "fail" : "pass", "votes", votes(action), "counts", counts(said),
                "sources", List.of(entry("url", origin.map(Origin::web).orElse(address), "note", "")));
    }

    private List<Map<String, Object>> votes(OrdinanceAction action) {
        List<Vote> told = origin.map(Origin::votes).map(votes -> votes.getOrDefault(action.id(), List.<Vote>of())).orElse(List.of());
        if (!told.isEmpty()) return told.stream().map(vote -> entry("option", vote.option(), "voter_name", vote.name())).toList();
        return action.vote().orElseThrow().members().stream().map(vote -> entry("option", vote.option().toString(), "voter_name", vote.name())).toList();
    }

    /** What nobody recorded is not a zero. */
    private static List<Map<String, Object>> counts(RollCall.Figures said) {
        List<Map<String, Object>> counts = new ArrayList<>();
        count(counts, "yes", said.yes());
        count(counts, "no", said.no());
        count(counts, "abstain", said.abstain());
        count(counts, "absent", said.absent());
        count(counts, "excused", said.excused());
        return counts;
    }

    private static void count(List<Map<String, Object>> counts, String option, Integer value) {
        if (value != null) counts.add(entry("option", option, "value", value));
    }
}
