package org.countersign.selection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.countersign.action.Period;
import org.countersign.intake.Channel;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/** Something that contacts are chosen by. An address names it by its parameter, and what is asked of it stands there as text. */
public enum Facet {
    /** Whatever somebody remembers of it: a name, a number, an address, words of the text. */
    FIND("find", null),
    /** By its file number. */
    ORDINANCE("ordinance", null),
    /** When it came in the course of the ordinance; asked of one ordinance alone. */
    PERIOD("period", Period.class),
    /** What became of it so far. */
    STATE("state", State.class),
    CHANNEL("channel", Channel.class),
    STANCE("stance", Stance.class),
    /** Where the sender lives. */
    RESIDENCY("residency", Residency.class),
    EVIDENCE("evidence", ResidencyEvidence.class),
    /** By its name. */
    CAMPAIGN("campaign", null),
    /** Received on this day of the city or later. */
    FROM("from", null),
    /** Received on this day of the city or earlier: the day counts. */
    TO("to", null),
    /** Whether an answer is wanted. */
    REPLY("reply", Reply.class),
    /** The account or token that logged or imported it. */
    BY("by", null),
    /** By the import's number. */
    IMPORT("import", null),
    /** The number of the constituent who signed it. */
    PERSON("person", null),
    /** In which its text is written, by the first part of its tag; "und" is none that anyone told. Of the text, never of a person. */
    LANGUAGE("language", null),
    /** Whether the person wrote more than the text of a form. */
    WORDS("words", OwnWords.class),
    /** A stance with its condition, or neither side. */
    SIDE("side", Side.class),
    /** Received before this moment, as the cut-off of a tally has it. */
    AS_OF("asOf", null);

    /** What became of a contact so far; all but one are of contacts that stand. */
    public enum State {
        STANDING,
        /** A position without a stance, or none at all. */
        UNCODED,
        /** A stance that waits for a person’s yes. */
        SUGGESTED,
        /** Several people it may be from: the queue of those to be told apart. */
        SEVERAL,
        /** A finding that somebody should look at. */
        REVIEW,
        SET_ASIDE,
        /** A position that counts: a person said how, the contact stands, and it is no line of a petition. */
        COUNTED
    }

    /** As a tally has them. */
    public enum Side {
        OPPOSE_SIDE, SUPPORT_SIDE, NEITHER;

        public static Side of(Stance stance) { return stance.opposes() ? OPPOSE_SIDE : stance.supports() ? SUPPORT_SIDE : NEITHER; }
    }

    /** How it is written. */
    public enum OwnWords {
        OWN, FORM, UNTOLD;

        /** As a contact says it. */
        Boolean own() { return this == UNTOLD ? null : Boolean.valueOf(this == OWN); }
    }

    /** As {@link #LANGUAGE} where nobody told. */
    public static final String NO_LANGUAGE = "und";

    /** What there is to choose. */
    public enum Reply {
        WANTED,
        /** Wanted, and none was written, or none of them went out. */
        UNSENT
    }

    private final String parameter;
    private final Class<? extends Enum<?>> list;

    Facet(String parameter, Class<? extends Enum<?>> list) {
        this.parameter = parameter;
        this.list = list;
    }

    static Optional<Facet> named(String parameter) { return Arrays.stream(values()).filter(each -> each.parameter.equals(parameter)).findFirst(); }

    public String parameter() { return parameter; }

    /** The names it is chosen from; empty: it is written. */
    public List<String> choices() { return list == null ? List.of() : Arrays.stream(list.getEnumConstants()).map(Enum::name).toList(); }

    /** Whether this is a question it can answer; what an old or mistyped address says otherwise is not looked for. */
    boolean takes(String asked) {
        if (list != null) return choices().contains(asked);
        return switch (this) {
            case IMPORT, PERSON -> asked.matches("[0-9]{1,18}");
            case FROM, TO -> isDay(asked);
            case LANGUAGE -> asked.matches("[a-z]{2,8}");
            case AS_OF -> isMoment(asked);
            default -> true;
        };
    }

    private static boolean isDay(String asked) {
        try {
            return LocalDate.parse(asked).getYear() <= 9999;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    private static boolean isMoment(String asked) {
        try {
            return OffsetDateTime.parse(asked).getYear() <= 9999;
        } catch (DateTimeException noMoment) {
            return false;
        }
    }
}
