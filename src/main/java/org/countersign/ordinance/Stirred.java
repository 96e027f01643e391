package org.countersign.ordinance;

import java.util.Set;

/** News, told in the transaction that made it: what is shown of these ordinances beside contacts and people is other than before. @param ordinances by their ids */
public record Stirred(Set<Long> ordinances) {
    public Stirred {
        ordinances = Set.copyOf(ordinances);
    }
}
