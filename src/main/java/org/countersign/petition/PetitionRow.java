package org.countersign.petition;

import org.countersign.residency.Residency;
import org.countersign.stance.Stance;

/** A line of a sheet. @param number its place @param version of its contact, for whoever takes it back @param setAside it counts nowhere */
public record PetitionRow(int number, long contact, long version, String name, String street, String zip, Stance stance, Residency residency, boolean setAside) {}
