package org.countersign.snapshot;

import java.util.Map;

/**
 * A snapshot as it leaves the house: its canonical text with its number, its hash and whether it still has it beside, which the hash does not cover. One that was tampered with
 * may say anything: what stands there is handed out as a text, never as figures.
 */
final class SnapshotFile {
    private SnapshotFile() {}

    static String of(Snapshot snapshot, String canonical) {
        String more = snapshot.intact() ? canonical : Canonical.of(Map.of("text", canonical));
        return "{\"id\":" + snapshot.id() + ",\"sha256\":\"" + snapshot.sha256() + "\",\"intact\":" + snapshot.intact() + "," + more.substring(1);
    }
}
