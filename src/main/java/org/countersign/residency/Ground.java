package org.countersign.residency;

import org.countersign.boundary.Atlas;
import org.countersign.city.City;
import org.countersign.register.Register;

/** What the office knows of the ground, and how it goes about it: outlines and register as they were loaded last, and its settings. */
public record Ground(Atlas atlas, Register register, Practice practice) {
    public Ground(Atlas atlas, Register register) { this(atlas, register, Practice.USUAL); }

    /** What is shipped. */
    public static Ground shipped(City city) { return new Ground(Atlas.of(city, java.util.List.of()), Register.NONE); }
}
