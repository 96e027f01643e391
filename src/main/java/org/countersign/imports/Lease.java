package org.countersign.imports;

/**
 * Who is at work on an import. Every transaction on it first checks that the lease still stands: whoever was slow, or thought dead, and has
 * lost it to another changes nothing more.
 *
 * @param holder new for every lease, also on the same node
 */
public record Lease(long importId, String holder) {
    /** Someone else holds it now. */
    static final class Lost extends RuntimeException {
        Lost(Lease lease) { super("import " + lease.importId + " is held by someone else"); }
    }
}
