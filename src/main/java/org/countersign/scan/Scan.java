package org.countersign.scan;

import java.time.Instant;

/** A scan beside a contact. @param size in bytes */
public record Scan(long id, long contact, String name, ScanType type, int size, Instant at, String by) {}
