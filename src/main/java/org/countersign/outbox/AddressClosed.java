package org.countersign.outbox;

/** News: an address is written to no more. @param address in lower case */
public record AddressClosed(String address, ClosedAddresses.Reason reason) {}
