package org.countersign.selection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What waits for a person, on the desk: how many contacts of each kind. */
@Named
@RequestScoped
public class ContactWaitingPart {
    @Inject Selections selections;
    private List<Queue> queues;

    public record Queue(Facet.State state, int count) {}

    /** Nothing is counted before the page is there. */
    public void count() { queues = selections.waiting().entrySet().stream().map(each -> new Queue(each.getKey(), each.getValue())).toList(); }

    /** null: not counted yet. */
    public List<Queue> getQueues() { return queues; }
}
