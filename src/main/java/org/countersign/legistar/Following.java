package org.countersign.legistar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.city.City;
import org.countersign.platform.Incident;
import org.countersign.platform.Refused;

/**
 * Carries a run from its lease to its end. Everything about a matter is fetched first and then taken in one transaction, so that whatever
 * breaks off leaves whole matters behind, and looking again changes only what changed. How far everything was taken is noted at the end of
 * a run alone; a matter that failed is looked at again by the next.
 */
@ApplicationScoped
public class Following {
    /** So many in a row say that it is Legistar, not the matter. */
    private static final int ENOUGH = 5;

    @Inject Sources sources;
    @Inject Runs runs;
    @Inject Taking taking;
    @Inject Waiting waiting;
    @Inject City city;
    Duration pause = Duration.ofSeconds(2);
    Duration patience = Duration.ofSeconds(60);

    /** @param matter null: it is asked for by its number */
    private record Due(long id, String file, String web, Matter matter) {}

    void carry(Runs.Lease lease) {
        Step.Note why = null;
        try {
            if (!all(lease)) return;
        } catch (WebApi.Unanswered no) {
            why = new Step.Note(null, no.key(), no.values());
        } catch (Refused no) {
            why = Step.Note.of(null, "legistar.note.tokenLost");
        } catch (RuntimeException e) {
            why = Step.Note.of(null, "legistar.note.incident", Incident.record(e));
        }
        runs.end(lease, why);
    }

    /** @return whether the run is still ours */
    private boolean all(Runs.Lease lease) {
        Run run = runs.byId(lease.run()).orElseThrow();
        Sources.Kept kept = sources.kept();
        if (!kept.source().isSetUp()) throw new WebApi.Unanswered("legistar.notSetUp");
        Fetching fetching = new Fetching(new WebApi(kept.source(), sources.token(), pause, patience), kept.source(), city.zone());
        Instant begun = Instant.now();
        List<Due> due = due(fetching, run.whole() ? null : kept.syncedTo(), run.whole());
        if (!runs.found(lease, due.size())) return false;
        int failing = 0;
        for (Due each : due) {
            if (!runs.keep(lease)) return false;
            Step step = step(fetching, each);
            failing = step.came() == Step.Came.FAILED ? failing + 1 : 0;
            runs.tell(lease, step);
            if (failing == ENOUGH) throw new WebApi.Unanswered("legistar.gaveUp", String.valueOf(ENOUGH));
        }
        sources.synced(begun, kept.version());
        return true;
    }

    private List<Due> due(Fetching fetching, Instant since, boolean whole) {
        Map<Long, Due> due = new LinkedHashMap<>();
        Map<Long, String> pages = waiting.pages();
        for (Waiting.Known known : waiting.matters(whole)) due.put(known.matterId(), new Due(known.matterId(), known.file(), known.web(), null));
        for (Matter each : fetching.matters(since)) due.put(each.id(), new Due(each.id(), each.file(), pages.get(each.id()), each));
        return List.copyOf(due.values());
    }

    private Step step(Fetching fetching, Due due) {
        try {
            Step step = take(fetching, due);
            if (step.came() == Step.Came.LEFT_OUT) waiting.notDue(due.id);
            return step;
        } catch (WebApi.Unanswered no) {
            if (no.key().equals("legistar.tokenRefused")) throw no;
            return failed(due, no.key(), no.values().toArray(String[]::new));
        } catch (RuntimeException e) {
            return failed(due, "legistar.note.incident", Incident.record(e));
        }
    }

    private Step take(Fetching fetching, Due due) {
        Optional<Matter> matter = Optional.ofNullable(due.matter).or(() -> fetching.matter(due.id));
        if (matter.isEmpty()) return Step.of(due.file, Step.Came.LEFT_OUT, "legistar.note.gone");
        Optional<Told> told = fetching.all(matter.get(), due.web);
        return told.map(all -> taking.take(all, fetching.source())).orElseGet(() -> Step.of(matter.get().file(), Step.Came.LEFT_OUT, "legistar.note.hidden"));
    }

    private Step failed(Due due, String key, String... values) {
        waiting.due(due.id, Optional.ofNullable(due.file));
        return Step.of(due.file, Step.Came.FAILED, key, values);
    }
}
