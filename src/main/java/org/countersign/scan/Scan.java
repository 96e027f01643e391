package org.countersign.scan;

import java.time.Instant;

/** A scan beside its holder. @param size in bytes */
public record Scan(long id, String name, ScanType type, int size, Instant at, String by) {}
