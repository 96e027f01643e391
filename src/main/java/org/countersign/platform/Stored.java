package org.countersign.platform;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** What has a row of its own: its number, and the version that tells whether someone else changed it meanwhile. */
@MappedSuperclass
public abstract class Stored {
    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
    @Version private long version;

    /** null until it is stored. */
    public Long id() { return id; }

    public long version() { return version; }
}
