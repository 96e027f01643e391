package org.countersign.memo;

import java.time.Instant;

/** A memo that was made final, as lists show it. @param snapshot it rests on @param sha256 of what it says, in both languages @param intact whether it still has it, and the journal knows it */
public record Final(long id, long snapshot, Instant createdAt, String createdBy, String sha256, boolean intact) {}
