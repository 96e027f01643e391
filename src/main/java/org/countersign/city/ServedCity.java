package org.countersign.city;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one city this installation serves, as {@code COUNTERSIGN_CITY} names it ({@link Cities#named}); everyone who asks for a {@link City} gets it. */
@ApplicationScoped
public class ServedCity {
    @Inject @ConfigProperty(name = "countersign.city", defaultValue = "hartford") String which;
    private City city;

    /** At the start, so that a wrong setting stops it and not the first request. */
    void know(@Observes @Initialized(ApplicationScoped.class) Object start) { city(); }

    @Produces @Dependent
    public synchronized City city() {
        if (city == null) city = Cities.named(which.strip());
        return city;
    }
}
