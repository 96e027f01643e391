package org.countersign.residency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.countersign.boundary.Atlas;
import org.countersign.boundary.Boundaries;
import org.countersign.boundary.GroundMoved;
import org.countersign.city.City;
import org.countersign.register.Register;
import org.countersign.register.Registers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The ground as this node has it in memory: made from the database, anew whenever somebody changed it there. */
@ApplicationScoped
public class Grounds {
    @Inject Boundaries boundaries;
    @Inject Registers registers;
    @Inject City city;
    @Inject @ConfigProperty(name = "countersign.verification", defaultValue = "register") String mode;
    @Inject @ConfigProperty(name = "countersign.verification-url", defaultValue = "-") String url;
    @Inject @ConfigProperty(name = "countersign.substitute-addresses", defaultValue = "-") String substitutes;
    private Practice practice;
    private volatile Ground ground;
    private long version = -1;

    public Ground now() {
        Ground known = ground;
        return known == null ? look() : known;
    }

    /** Somebody on this node changed it. */
    void moved(@Observes GroundMoved news) { look(); }

    /** As the database has it now; cheap where nothing changed. */
    public synchronized Ground look() {
        long latest = boundaries.version();
        if (latest != version) {
            Register register = ground != null && registers.used() == ground.register().id() ? ground.register() : registers.read();
            if (practice == null) practice = Practice.read(mode, url, substitutes);
            ground = new Ground(Atlas.of(city, boundaries.used()), register, practice);
            version = latest;
        }
        return ground;
    }
}
