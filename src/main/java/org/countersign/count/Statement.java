package org.countersign.count;

import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.countersign.contact.SetAsideReason;
import org.countersign.intake.Channel;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/**
 * What one contact says of the ordinance, as far as the count looks at it: a position with those who signed.
 *
 * @param receivedAt microseconds since 1970
 * @param setAside null: not
 * @param inCampaign whether its contact belongs to one
 * @param representing the organisation the sender speaks for; null: none
 * @param stance null: uncoded
 * @param suggested a program said the stance and nobody has confirmed it
 * @param reasons the codes it gave
 * @param signers the sender first; never empty
 */
public record Statement(long contact, long receivedAt, Channel channel, SetAsideReason setAside, boolean inCampaign, String representing,
                 Stance stance, boolean suggested, List<String> reasons, List<Signer> signers) {

    /**
     * Who signed it.
     *
     * @param constituent as identity stands today, mergers followed; null: unidentified
     * @param household null: none
     * @param named a name was written, not only an organisation
     * @param organisation as written; null: none
     */
    public record Signer(int seq, Constituent constituent, Residency residency, ResidencyEvidence evidence, String household, boolean named, String organisation) {}

    /**
     * Whom a signer was linked to.
     *
     * @param nameOnly there is a name but no e-mail, no valid phone and no street (rule 10)
     * @param organisation its name, where it is one; else null
     */
    public record Constituent(long id, boolean person, boolean nameOnly, String organisation) {}

    /** Where it stands for a count: exactly one of these, the first that applies (rules 1 and 13). */
    public enum Standing { SET_ASIDE, AFTER_CUT_OFF, SUGGESTED, UNCODED, COUNTS }

    Standing standing(CutOff cutOff) {
        return setAside == null && !cutOff.takes(receivedAt) ? Standing.AFTER_CUT_OFF : standing();
    }

    /** Where it stands once it is not too late. */
    Standing standing() {
        if (setAside != null) return Standing.SET_ASIDE;
        if (stance == null) return Standing.UNCODED;
        return suggested ? Standing.SUGGESTED : Standing.COUNTS;
    }

    /** It counts, and came before the cut-off. */
    public boolean counts(CutOff cutOff) { return standing(cutOff) == Standing.COUNTS; }

    /** What it counts for once it is not too late. */
    public Contribution contribution() { return Contribution.of(this); }

    /** Whose it is; who signed it twice comes twice in a row. */
    public void eachConstituent(BiConsumer<Constituent, Signer> each) {
        for (Signer signer : signers) if (signer.constituent() != null) each.accept(signer.constituent(), signer);
    }

    /** The codes it gave, each once in any case. */
    public void eachReason(Consumer<String> each) {
        if (reasons.size() < 2) reasons.forEach(each);
        else reasons.stream().collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))).forEach(each);
    }

    /** A line of a petition is counted on its own (rule 2). */
    public boolean petitionLine() { return channel == Channel.PETITION; }

    boolean unidentified() { return signers.stream().allMatch(signer -> signer.constituent() == null); }

    /** @param constituent into whom others were merged */
    public boolean signedBy(long constituent) { return signers.stream().anyMatch(signer -> signer.constituent() != null && signer.constituent().id() == constituent); }

    /** The sender: whose finding the contact figures use (rule 7). */
    public Signer sender() { return signers.get(0); }

    /** Latest = greatest receivedAt, then greatest contact (rule 5). */
    boolean laterThan(long otherReceivedAt, long otherContact) {
        return receivedAt != otherReceivedAt ? receivedAt > otherReceivedAt : contact > otherContact;
    }

    /**
     * What a position counts for once its contact has been received before the cut-off: those alike are in the same figures.
     *
     * @param standing never AFTER_CUT_OFF
     * @param setAside why, where it is; else null. It, like every position that does not count, has nothing of what follows
     * @param channel null: does not count
     * @param stance null: does not count, or a line of a petition
     * @param residency the sender's; null as the stance is
     */
    public record Contribution(Standing standing, SetAsideReason setAside, Channel channel, Stance stance, Residency residency, boolean unidentified) {
        private static final Standing[] STANDINGS = Standing.values();
        private static final SetAsideReason[] REASONS = SetAsideReason.values();
        private static final Channel[] CHANNELS = Channel.values();
        private static final Stance[] STANCES = Stance.values();
        private static final Residency[] RESIDENCIES = Residency.values();

        static Contribution of(Statement statement) {
            Standing standing = statement.standing();
            if (standing != Standing.COUNTS) return new Contribution(standing, statement.setAside(), null, null, null, false);
            if (statement.petitionLine()) return new Contribution(standing, null, Channel.PETITION, null, null, false);
            return new Contribution(standing, null, statement.channel(), statement.stance(), statement.sender().residency(), statement.unidentified());
        }

        public boolean counts() { return standing == Standing.COUNTS; }

        public boolean petitionLine() { return channel == Channel.PETITION; }

        /** It counts, and not for a petition. */
        public boolean contact() { return counts() && !petitionLine(); }

        /** As a number, for who keeps many: good for as long as the lists it is made of stay as they are ({@link Tally#DEFINITION}). */
        public int code() { return (unidentified ? 1 : 0) << 18 | place(residency) << 14 | place(stance) << 11 | place(channel) << 7 | place(setAside) << 3 | standing.ordinal(); }

        private static int place(Enum<?> one) { return one == null ? 0 : one.ordinal() + 1; }

        public static Contribution read(int code) {
            return new Contribution(STANDINGS[code & 7], at(REASONS, code >> 3 & 15), at(CHANNELS, code >> 7 & 15), at(STANCES, code >> 11 & 7), at(RESIDENCIES, code >> 14 & 15), code >> 18 == 1);
        }

        private static <E> E at(E[] list, int place) { return place == 0 ? null : list[place - 1]; }
    }
}
