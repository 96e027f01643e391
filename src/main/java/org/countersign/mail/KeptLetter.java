package org.countersign.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * A raw message as it lies in the archive, without its bytes.
 *
 * @param no counts the letters of one contact from 1, in the order they were kept
 * @param written as its Date header says
 * @param size in bytes, of the raw message
 * @param differs it came under the message id of the contact's first letter, but its body is another
 * @param suffix of the kind of file it is
 * @param platform the advocacy platform it came through; null: none that is known
 * @param forwardedBy the listed address that passed it on; null: nobody
 * @param parent the contact it answers; null: none that is known
 */
public record KeptLetter(long contactId, int no, Instant received, Optional<Instant> written, int size, boolean differs, String suffix, String platform, String forwardedBy, Long parent) {
    /** What a browser saves it as. */
    public String fileName() { return "contact-" + contactId + (no == 1 ? "" : "-" + no) + "." + suffix; }
}
