package org.countersign.triage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.countersign.city.City;
import org.countersign.platform.When;

/** What waits for a person, on the desk: how many in each queue, and what nobody has heard or read. */
@Named
@RequestScoped
public class ContactWaitingPart {
    @Inject Waiting waiting;
    @Inject City city;
    private List<Line> queues;
    private List<Unheard> unheard;

    /** @param more there are more than are counted */
    public record Line(Queue queue, int count, boolean more) {}

    /** Nothing is counted before the page is there. */
    public void count() {
        queues = waiting.counts(0).entrySet().stream().map(each -> new Line(each.getKey(), each.getValue(), each.getValue() == Waiting.MOST)).toList();
        unheard = waiting.unheard();
    }

    /** null: not counted yet. */
    public List<Line> getQueues() { return queues; }

    /** null: not counted yet. */
    public List<Unheard> getUnheard() { return unheard; }

    public String day(Unheard some) { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()).shortDay(some.since()); }
}
