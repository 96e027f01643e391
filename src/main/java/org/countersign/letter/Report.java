package org.countersign.letter;

import java.util.List;
import java.util.Optional;

/**
 * What a mail system reports of a message that was sent before: that it did not arrive (RFC 3464), or that its reader complained (RFC 5965).
 *
 * @param kind in lower case: "bounce", or the feedback type of a complaint, such as "abuse" or "opt-out"
 * @param recipients whom it was sent to; of a complaint mostly one, where the reporter did not leave it out
 * @param about the message ids found in what it returns of that message, its own first
 */
public record Report(String kind, List<Recipient> recipients, List<String> about) {

    /**
     * @param address in lower case
     * @param action failed, delayed, delivered, relayed, expanded; "": not told
     * @param status such as "5.1.1"; "": not told
     */
    public record Recipient(String address, String action, String status) {
        /** The address is no more: not a mailbox that is full, nor anything that may pass. */
        public boolean hard() { return action.equals("failed") && status.startsWith("5.") && !status.equals("5.2.2"); }
    }

    public boolean isBounce() { return kind.equals("bounce"); }

    /** Somebody does not want our mail: whether they call it abuse or opt out. */
    public boolean stopsMail() { return !isBounce() && !kind.equals("auth-failure") && !kind.equals("not-spam"); }

    /** Those who can never be reached there. */
    public List<String> gone() { return recipients.stream().filter(Recipient::hard).map(Recipient::address).distinct().toList(); }

    static Optional<Report> none() { return Optional.empty(); }
}
