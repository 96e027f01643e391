package org.countersign.action;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.platform.Invalid;
import org.countersign.platform.Words;

/**
 * How a body voted, as far as it is known: each figure is a number of members, or null where nobody recorded it. Figures may stay below
 * the seats (the rest is shown as not recorded), never above. Unanimous is said, never stored: no negative vote among those voting and
 * at least one yes (domain.md, glossary 13), so ten to none with three absent is unanimous among those voting, not of thirteen.
 */
@Embeddable
public class RollCall {
    public static final int MOST = 1000;

    @Column(name = "yes_votes") private Integer yes;
    @Column(name = "no_votes") private Integer no;
    private Integer abstain;
    private Integer absent;
    private Integer excused;
    private Integer vacant;
    private Integer seats;
    @Column(name = "member_votes") private String memberVotes;

    protected RollCall() {}                                                  // for JPA only

    private RollCall(Figures told) {
        yes = told.yes;
        no = told.no;
        abstain = told.abstain;
        absent = told.absent;
        excused = told.excused;
        vacant = told.vacant;
        seats = told.seats;
    }

    /** The figures of a roll call; null means not recorded. */
    public record Figures(Integer yes, Integer no, Integer abstain, Integer absent, Integer excused, Integer vacant, Integer seats) {
        Stream<Integer> members() { return Stream.of(yes, no, abstain, absent, excused, vacant).filter(Objects::nonNull); }
    }

    /** The same with who voted how: what no figure is told for is counted from them. @throws Invalid where they do not agree, or one is named twice */
    public static Optional<RollCall> of(Figures told, List<MemberVote> members) {
        if (members.isEmpty()) return of(told);
        Set<String> names = new HashSet<>();
        members.stream().filter(member -> !names.add(member.name().toLowerCase(Locale.ROOT))).findFirst().ifPresent(twice -> { throw new Invalid("members", "ordinance.vote.memberTwice", twice.name()); });
        boolean whole = told.members().findAny().isEmpty();
        Figures counted = new Figures(figure(told.yes, MemberVote.Option.YES, members, whole), figure(told.no, MemberVote.Option.NO, members, whole), figure(told.abstain, MemberVote.Option.ABSTAIN, members, whole),
                figure(told.absent, MemberVote.Option.ABSENT, members, whole), figure(told.excused, MemberVote.Option.EXCUSED, members, whole), told.vacant, told.seats);
        Optional<RollCall> call = of(counted);
        call.ifPresent(made -> made.memberVotes = MemberVoteReader.keep(members));
        return call;
    }

    /** More named than the figure says is a contradiction; fewer are those nobody named. @param whole whether only names are told: who is not named did not so vote */
    private static Integer figure(Integer told, MemberVote.Option option, List<MemberVote> members, boolean whole) {
        int named = (int) members.stream().filter(member -> member.option() == option).count();
        if (told != null && named > told) throw new Invalid("members", "ordinance.vote.moreNamed", named, option.toString(), told);
        return told != null ? told : named > 0 || whole ? Integer.valueOf(named) : null;
    }

    /** Who voted how, as far as it is known. */
    public List<MemberVote> members() { return MemberVoteReader.kept(memberVotes); }

    /** Empty where no figure is known. @throws Invalid field {@code vote}, where the figures are negative or pass the seats */
    public static Optional<RollCall> of(Figures told) {
        if (Stream.concat(told.members(), Stream.ofNullable(told.seats)).anyMatch(n -> n < 0 || n > MOST))
            throw new Invalid("vote", "field.whole", "0", String.valueOf(MOST));
        int members = told.members().mapToInt(n -> n).sum();
        if (told.seats != null && members > told.seats) throw new Invalid("vote", "ordinance.vote.moreThanSeats", members, told.seats);
        return told.seats == null && told.members().findAny().isEmpty() ? Optional.empty() : Optional.of(new RollCall(told));
    }

    public Figures figures() { return new Figures(yes, no, abstain, absent, excused, vacant, seats); }

    /** How many seats nothing is recorded for; empty where the number of seats is not known. */
    public OptionalInt notRecorded() {
        return seats == null ? OptionalInt.empty() : OptionalInt.of(seats - figures().members().mapToInt(n -> n).sum());
    }

    public boolean unanimous() {
        boolean nobodyAgainst = no == null ? notRecorded().orElse(1) == 0 : no == 0;
        return yes != null && yes > 0 && nobodyAgainst;
    }

    /** More yes than no among those whose votes are known. */
    public boolean carried() { return yes != null && yes > (no == null ? 0 : no); }

    /** Both are known, and the yes are not more: no simple majority carried it. */
    public boolean lost() { return yes != null && no != null && yes <= no; }

    /** Such as "10–0, 3 absent (13 seats); unanimous among those voting". */
    public String say(Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(yes == null && no == null ? words.say("ordinance.vote.unknown") : known(yes, words) + "–" + known(no, words));
        some(parts, words, "ordinance.vote.abstain", abstain);
        some(parts, words, "ordinance.vote.absent", absent);
        some(parts, words, "ordinance.vote.excused", excused);
        some(parts, words, "ordinance.vote.vacant", vacant);
        notRecorded().ifPresent(rest -> some(parts, words, "ordinance.vote.notRecorded", rest));
        String seating = seats == null ? words.say("ordinance.vote.seatsUnknown") : words.say("ordinance.vote.seats", seats);
        return String.join(", ", parts) + " (" + seating + ")" + (unanimous() ? "; " + words.say("ordinance.vote.unanimous") : "");
    }

    /** Who voted how, such as "Yes: Orla Quandt, Bo Sandoval · no: Ada Quill"; empty: not known. */
    public String named(Words words) {
        List<MemberVote> members = members();
        return Stream.of(MemberVote.Option.values()).filter(option -> members.stream().anyMatch(member -> member.option() == option))
                .map(option -> words.say("ordinance.action." + option) + ": " + members.stream().filter(member -> member.option() == option).map(MemberVote::name).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" \u00b7 "));
    }

    private static String known(Integer votes, Words words) { return votes == null ? words.say("ordinance.vote.oneUnknown") : String.valueOf(votes); }

    private static void some(List<String> parts, Words words, String key, Integer members) {
        if (members != null && members > 0) parts.add(words.say(key, members));
    }
}
