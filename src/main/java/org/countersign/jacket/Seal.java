package org.countersign.jacket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.platform.Sha256;

/**
 * What was counted for a decision, under one SHA-256: of each position a line of its contact, stance, residency and whether a petition has it ("17 SUPPORT RESIDENT 0\n"), by ascending
 * contact. Beside it the contacts by residency and stance, as the snapshot has them among its figures.
 */
final class Seal {
    private final MessageDigest digest = Sha256.digest();
    private final Map<String, Long> cells = new TreeMap<>();

    void add(long contact, String stance, String residency, boolean petition) {
        digest.update((contact + " " + stance + " " + residency + " " + (petition ? 1 : 0) + "\n").getBytes(StandardCharsets.US_ASCII));
        if (!petition) cells.merge(residency + "." + stance, 1L, Long::sum);
    }

    /** 64 hexadecimal digits of what was added; asked for once. */
    String sha256() { return HexFormat.of().formatHex(digest.digest()); }

    /** Such as RESIDENT.SUPPORT; petition lines, which are counted on their own, are not among them (rule 2). */
    Map<String, Long> cells() { return cells; }
}
