package org.countersign.platform;

import jakarta.persistence.OptimisticLockException;

/** What a person had on the screen. It travels with the save, because the store loads afresh and {@code @Version} alone would miss
 * a change that happened in between. */
public record Seen(long id, long version) implements java.io.Serializable {
    public static Seen of(Stored stored) { return new Seen(stored.id(), stored.version()); }

    /** @throws OptimisticLockException where it is no longer what was seen: "someone else changed this, look again" */
    public void mustStillBe(Stored now) { mustStillBe(Seen.of(now)); }

    public void mustStillBe(Seen now) {
        if (now.version != version) throw new OptimisticLockException("seen in version " + version + ", now " + now.version);
    }
}
