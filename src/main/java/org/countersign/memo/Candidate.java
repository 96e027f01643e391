package org.countersign.memo;

import java.time.Instant;
import java.util.List;
import org.countersign.intake.Channel;
import org.countersign.residency.Residency;

/**
 * A contact whose words could stand on the memo.
 *
 * @param text masked @param language it is in; null: not told @param reasons it gives @param campaign whether it came through one
 */
record Candidate(long contact, String text, String language, List<String> reasons, Residency residency, Channel channel, boolean campaign, Instant receivedAt) {
    boolean gives(String reason) { return reasons.stream().anyMatch(each -> each.equalsIgnoreCase(reason)); }
}
