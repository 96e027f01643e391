package org.countersign.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.countersign.platform.Again;
import org.countersign.platform.FieldError;
import org.countersign.platform.Incident;

/** Takes in whatever is stored. Where some cannot be taken together they are taken fewer at a time, until the guilty one stands alone and goes into quarantine. */
@ApplicationScoped
public class ArrivalWork {
    static final int TOGETHER = 100;
    private static final long BYTES = 8 << 20;

    @Inject ArrivalSteps steps;

    @ActivateRequestContext
    public void takeAll() {
        int together = TOGETHER;
        for (long after = 0;;) {
            try {
                long from = after;
                int most = together;
                long last = Again.ifBrokenOff(() -> steps.take(from, most, BYTES));
                if (last == 0) return;
                after = last;
                together = Math.min(TOGETHER, together * 2);
            } catch (RuntimeException wrong) {
                if (Again.mayPass(wrong)) throw wrong;
                if (together == 1) after = steps.setAside(after, new FieldError("message", "imports.cannotBeKept", Incident.record(wrong)));
                together = Math.max(1, together / 2);
            }
        }
    }
}
