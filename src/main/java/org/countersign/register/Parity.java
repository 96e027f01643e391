package org.countersign.register;

/** Which side of the street a range is. */
public enum Parity {
    ODD, EVEN, BOTH;

    boolean takes(int number) { return this == BOTH || number % 2 == 0 == (this == EVEN); }
}
