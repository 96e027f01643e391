package org.countersign.people;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.countersign.constituent.Kind;
import org.countersign.platform.Seen;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;

/**
 * A constituent as its page shows it: what it is known by, where they live today, whom it was found to be.
 *
 * @param name blank where only an e-mail is known
 * @param mergedInto the survivor; null: nobody
 * @param contacts how many it signed
 * @param known what it is known by, with the first contact that brought each
 * @param ended whoever was merged into this one
 * @param home null: it signed nothing
 * @param sharing others with the same mailbox, telephone or household
 */
public record Portrait(Seen seen, Kind kind, String name, Long mergedInto, long contacts, List<Known> known, List<Ended> ended, Home home, List<Sharing> sharing) implements Serializable {
    /** In the order they are shown. */
    public enum What { NAME, EMAIL, PHONE, ADDRESS, REPRESENTS }

    /** @param contact the first that brought it */
    public record Known(What what, String value, long contact) implements Serializable {}

    /** @param contacts how many it brought along, and takes away again when it is told apart */
    public record Ended(Seen seen, String name, long into, String by, Instant at, long contacts) implements Serializable {}

    /** The finding with the strongest evidence among all they sent (rule 7). */
    public record Home(Residency residency, ResidencyEvidence evidence, String district, long contact, Instant at) implements Serializable {}

    /** Somebody else who uses the same. @param what EMAIL, PHONE, or ADDRESS for a household */
    public record Sharing(What what, String value, long id, Kind kind, String name) implements Serializable {}

    public boolean person() { return kind == Kind.PERSON; }

    public List<Known> of(What what) { return known.stream().filter(each -> each.what == what).toList(); }

    public List<Sharing> sharing(What what) { return sharing.stream().filter(each -> each.what == what).toList(); }
}
