package org.countersign.residency;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.countersign.city.City;

/** The one reader for the city this installation serves; everyone who asks for a {@link ResidencyReader} gets it. */
@ApplicationScoped
public class CityResidency {
    @Inject City city;
    @Inject Grounds grounds;
    private ResidencyReader reader;

    @PostConstruct void read() { reader = ResidencyReader.of(city, grounds::now); }

    @Produces @Dependent
    public ResidencyReader reader() { return reader; }
}
