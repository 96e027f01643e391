package org.countersign.triage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.countersign.city.City;
import org.countersign.platform.When;
import org.countersign.selection.Facet;
import org.countersign.selection.Selection;
import org.countersign.selection.Selections;

/** What waits for a person, on the desk: how many in each queue, and what nobody has heard or read. */
@Named
@RequestScoped
public class ContactWaitingPart {
    @Inject Waiting waiting;
    @Inject Selections selections;
    @Inject City city;
    private List<Line> queues;
    private List<Waiting.Unheard> unheard;
    private Promised promised;

    /** @param more there are more than are counted */
    public record Line(Queue queue, int count, boolean more) {}

    /** Replies that are wanted, and none was sent. @param since when the oldest of those contacts came; null: there is none */
    public record Promised(int count, boolean more, Instant since) {}

    /** Nothing is counted before the page is there. */
    public void count() {
        queues = waiting.counts(0).entrySet().stream().map(each -> new Line(each.getKey(), each.getValue(), each.getValue() == Waiting.MOST)).toList();
        unheard = waiting.unheard();
        Selection unsent = Selection.ALL.with(Facet.REPLY, Facet.Reply.UNSENT.name());
        int wanted = selections.count(unsent, Selections.COUNTED + 1);
        promised = new Promised(Math.min(wanted, Selections.COUNTED), wanted > Selections.COUNTED, selections.oldest(unsent).orElse(null));
    }

    /** null: not counted yet. */
    public List<Line> getQueues() { return queues; }

    /** null: not counted yet. */
    public List<Waiting.Unheard> getUnheard() { return unheard; }

    /** null: not counted yet. */
    public Promised getPromised() { return promised; }

    public String day(Waiting.Unheard some) { return day(some.since()); }

    public String getPromisedSince() { return day(promised.since()); }

    private String day(Instant at) { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()).shortDay(at); }
}
