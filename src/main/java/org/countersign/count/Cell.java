package org.countersign.count;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.countersign.action.Period;
import org.countersign.contact.SetAsideReason;
import org.countersign.count.Profile.Mark;
import org.countersign.intake.Channel;
import org.countersign.platform.Missing;
import org.countersign.platform.Words;
import org.countersign.residency.Locality;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/** One figure of a tally, as the words of an address, and who or what is behind it: the list of a cell is as long as its number. */
public final class Cell {
    /** What is listed. */
    public enum What { PEOPLE, CONTACTS, HOUSEHOLDS, PETITION_LINES, PETITION_SIGNERS, LEFT_OUT }

    /** Of contacts only. */
    public enum Kin { IDENTIFIED, UNIDENTIFIED }

    /** Before a reason code, where it narrows contacts. */
    public static final String REASON = "reason:";

    /** Before the name of an organisation, of contacts that are by it or for it. */
    public static final String ORGANISATION = "organisation:";

    /** Before the name of a district, of the residents for whom it stands; nothing after it: those of none that is known. */
    public static final String DISTRICT = "district:";

    /** Before a {@link Locality} as it is kept, of people outside for whom it stands; before a residency: those of whom no more is known. */
    public static final String PLACE = "place:";

    /** Before a {@link Doubt}, of contacts. */
    public static final String FINDING = "finding:";

    /** What the evidence of a sender leaves open, as the database keeps it of their signature. */
    public enum Doubt {
        /** What they said is of another class than the finding, and nobody has looked at it yet. */
        CONFLICT("s.conflict AND s.review"), NOT_ASKED("s.why LIKE 'residency.why.notAsked%'"), DECLINED("s.why LIKE 'residency.why.declined%'");

        final String sql;

        Doubt(String sql) { this.sql = sql; }
    }

    private final What what;
    private final String residency;
    private final String stance;
    private final String only;
    private final Set<Residency> places;
    private final Set<Stance> stances;

    /**
     * Blank means any.
     *
     * @param residency a {@link Residency} or an {@link Area}
     * @param stance a {@link Stance} or a {@link Side}
     * @param only of people a {@link Mark}, a {@link ResidencyEvidence}, {@link #DISTRICT} or {@link #PLACE} and which; of contacts {@link #FINDING} and a {@link Doubt}, a {@link Channel}, a {@link Kin}, a {@link Period}, {@link #REASON} and
     *             a code, {@link #ORGANISATION} and a name, or the number of the constituent whose they are; of what is left out a
     *             {@link SetAsideReason} or why else
     * @throws Missing where there is no such figure
     */
    public Cell(What what, String residency, String stance, String only) {
        this.what = what;
        this.residency = text(residency);
        this.stance = text(stance);
        this.only = text(only);
        places = this.residency.isEmpty() ? EnumSet.allOf(Residency.class)
                : named(Area.class, this.residency).map(Area::residencies).orElseGet(() -> EnumSet.of(known(named(Residency.class, this.residency))));
        stances = this.stance.isEmpty() ? EnumSet.allOf(Stance.class)
                : named(Side.class, this.stance).map(Side::stances).orElseGet(() -> EnumSet.of(known(named(Stance.class, this.stance))));
        if (what == What.PEOPLE) people();
        else statements();
    }

    public static Cell read(String what, String residency, String stance, String only) { return new Cell(known(named(What.class, text(what))), residency, stance, only); }

    private static String text(String word) { return word == null ? "" : word.strip(); }

    private static <E extends Enum<E>> Optional<E> named(Class<E> list, String name) {
        return Arrays.stream(list.getEnumConstants()).filter(each -> each.name().equals(name)).findFirst();
    }

    private static <T> T known(Optional<T> found) { return found.orElseThrow(() -> new Missing("figure")); }

    /** Which of the people are behind it. */
    public Predicate<Profile> people() {
        Predicate<Profile> here = person -> person.in(places, stances);
        if (only.isEmpty() || ofPlace()) return here;
        Optional<Mark> mark = named(Mark.class, only);
        if (mark.isPresent()) return here.and(person -> person.has(mark.get()));
        ResidencyEvidence evidence = known(named(ResidencyEvidence.class, only));
        return here.and(person -> person.evidence() == evidence);
    }

    /** Which of the statements are behind it; none of people, households and petition signers. */
    BiPredicate<Statement, Count> statements() {
        return switch (what) {
            case CONTACTS -> contacts();
            case PETITION_LINES -> petitionLines();
            case LEFT_OUT -> leftOut();
            default -> (statement, count) -> false;
        };
    }

    private BiPredicate<Statement, Count> contacts() {
        BiPredicate<Statement, Count> here = (statement, count) -> count.counts(statement) && !statement.petitionLine()
                && holds(statement.sender().residency(), statement.stance());
        if (only.isEmpty()) return here;
        Optional<Channel> channel = named(Channel.class, only);
        if (channel.isPresent()) return here.and((statement, count) -> statement.channel() == channel.get());
        if (only.startsWith(REASON)) return here.and((statement, count) -> statement.reasons().stream().anyMatch(only.substring(REASON.length())::equalsIgnoreCase));
        if (only.startsWith(ORGANISATION)) return here.and((statement, count) -> Organisations.speaks(statement, only.substring(ORGANISATION.length())));
        if (only.matches("\\d{1,18}")) return here.and((statement, count) -> statement.signedBy(Long.parseLong(only)));
        if (only.startsWith(FINDING)) {
            known(doubt());
            return here;
        }
        Optional<Period> period = period();
        if (period.isPresent()) return here.and((statement, count) -> count.in(period.get(), statement));
        boolean unidentified = known(named(Kin.class, only)) == Kin.UNIDENTIFIED;
        return here.and((statement, count) -> statement.unidentified() == unidentified);
    }

    private BiPredicate<Statement, Count> petitionLines() {
        BiPredicate<Statement, Count> all = (statement, count) -> count.counts(statement) && statement.petitionLine();
        if (only.isEmpty()) return all;
        if (!only.matches("\\d{1,18}")) throw new Missing("figure");
        return all.and((statement, count) -> statement.signedBy(Long.parseLong(only)));
    }

    private BiPredicate<Statement, Count> leftOut() {
        if (only.isEmpty()) return (statement, count) -> !count.counts(statement);
        Optional<SetAsideReason> reason = named(SetAsideReason.class, only);
        if (reason.isPresent()) return (statement, count) -> statement.setAside() == reason.get();
        Statement.Standing standing = known(named(Statement.Standing.class, only).filter(each -> each != Statement.Standing.COUNTS));
        return (statement, count) -> count.standing(statement) == standing;
    }

    /** Whether the place decides that stands for a person, which their profile does not tell. */
    public boolean ofPlace() { return what == What.PEOPLE && (only.startsWith(DISTRICT) || only.startsWith(PLACE)); }

    /** Into which contacts fall. */
    public Optional<Period> period() { return what == What.CONTACTS ? named(Period.class, only) : Optional.empty(); }

    Optional<Doubt> doubt() { return what == What.CONTACTS && only.startsWith(FINDING) ? named(Doubt.class, only.substring(FINDING.length())) : Optional.empty(); }

    /** A {@link #DISTRICT} or a {@link #PLACE} as people say it. @throws Missing where it is neither */
    public static String place(String only, Words words) {
        if (only.equals(DISTRICT)) return words.say("district.none");
        if (only.startsWith(DISTRICT)) return only.substring(DISTRICT.length());
        String kept = only.substring(PLACE.length());
        return named(Residency.class, kept).map(residency -> words.say("district.unnamed", words.say("residency." + residency)))
                .orElseGet(() -> known(Optional.of(Locality.read(kept)).filter(place -> place.state() != null || place.municipality() != null)).say(words));
    }

    /** Whether it is of those who live there and want that. */
    public boolean holds(Residency residency, Stance stance) { return places.contains(residency) && stances.contains(stance); }

    public What what() { return what; }

    /** "": any. */
    public String residency() { return residency; }

    /** "": any. */
    public String stance() { return stance; }

    /** "": any. */
    public String only() { return only; }
}
