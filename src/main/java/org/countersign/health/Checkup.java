package org.countersign.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.countersign.platform.HealthLine;
import org.countersign.platform.HealthLine.State;
import org.countersign.platform.HealthLine.Told;
import org.countersign.platform.Incident;
import org.countersign.staff.Who;

/** Asks every room how it is, for administrators: what is ill first. */
@ApplicationScoped
public class Checkup {
    @Inject @Any Instance<HealthLine> lines;
    @Inject Who who;

    public List<Told> all() {
        if (!who.administers()) throw new SecurityException("how the program is, is not for " + who.role());
        return lines.stream().map(Checkup::look).sorted(Comparator.comparing(Told::state).reversed().thenComparing(Told::about)).toList();
    }

    private static Told look(HealthLine line) {
        try {
            return line.look();
        } catch (RuntimeException e) {
            return new Told("health.unknown", State.ILL, "health.failed", Incident.record(e));
        }
    }
}
