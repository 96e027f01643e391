package org.countersign.contact;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** What waits for a person, on the desk: how many contacts of each kind, counted up to a number nobody works off in a day. */
@Named
@RequestScoped
public class ContactWaitingPart {
    private static final int MOST = 10_000;

    @Inject Contacts contacts;
    private List<Queue> queues;

    /** @param more there are more than so many */
    public record Queue(ContactFilter.State state, int count, boolean more) {}

    /** Nothing is counted before the page is there. */
    public void count() {
        queues = Stream.of(ContactFilter.State.SUGGESTED, ContactFilter.State.UNCODED, ContactFilter.State.SEVERAL, ContactFilter.State.REVIEW).map(this::queue).toList();
    }

    private Queue queue(ContactFilter.State state) {
        int count = contacts.count(new ContactFilter(null, null, null, null, state, null), MOST + 1);
        return new Queue(state, Math.min(MOST, count), count > MOST);
    }

    /** null: not counted yet. */
    public List<Queue> getQueues() { return queues; }
}
