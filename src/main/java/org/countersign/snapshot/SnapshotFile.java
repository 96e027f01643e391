package org.countersign.snapshot;

/** A snapshot as it leaves the house: its canonical text with its number, its hash and whether it still has it beside, which the hash does not cover. */
final class SnapshotFile {
    private SnapshotFile() {}

    static String of(Snapshot snapshot, String canonical) {
        return "{\"id\":" + snapshot.id() + ",\"sha256\":\"" + snapshot.sha256() + "\",\"intact\":" + snapshot.intact() + "," + canonical.substring(1);
    }
}
