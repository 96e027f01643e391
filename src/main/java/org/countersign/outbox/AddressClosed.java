package org.countersign.outbox;

/** News: an address is written to no more. @param address in lower case @param constituent whom the letter was to because of which; null: not known */
public record AddressClosed(String address, ClosedAddresses.Reason reason, Long constituent) {}
