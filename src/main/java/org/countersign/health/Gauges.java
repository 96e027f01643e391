package org.countersign.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.countersign.platform.Figures;
import org.countersign.platform.Incident;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Every room's figures, and how many incidents there were, read at {@code /metrics}. */
@ApplicationScoped
public class Gauges implements Figures {
    @Inject MetricRegistry registry;
    @Inject @Any Instance<Figures> rooms;

    void hang(@Observes @Initialized(ApplicationScoped.class) Object start) {
        for (Figures room : rooms)
            for (Figure each : room.figures()) registry.gauge(Metadata.builder().withName(each.name()).withDescription(each.help()).build(), () -> room.now(each.name()));
    }

    @Override public List<Figure> figures() { return List.of(new Figure("incidents", "Unexpected errors since the start; each is in the log with its number.")); }

    @Override public Number now(String name) { return Incident.recorded(); }
}
