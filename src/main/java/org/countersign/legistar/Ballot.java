package org.countersign.legistar;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countersign.action.MemberVote;
import org.countersign.action.RollCall;

/** How one member voted. @param value in the office's own word, such as "Aye" @param option in Open Civic Data's; "other" where it is not understood */
record Ballot(String name, String value, String option) {
    private static final List<String> FIGURES = List.of("yes", "no", "abstain", "absent", "excused");
    private static final Pattern TALLY = Pattern.compile("\\s*(\\d{1,3})\\s*[-–:]\\s*(\\d{1,3})\\s*");

    static List<Ballot> read(List<Fields> votes) {
        return votes.stream().map(vote -> new Ballot(vote.text("VotePersonName", 300), Objects.requireNonNullElse(vote.text("VoteValueName", 100), ""), null))
                .filter(ballot -> ballot.name != null).map(ballot -> new Ballot(ballot.name, ballot.value, option(ballot.value))).toList();
    }

    /** By which it is seen that a member's vote is told otherwise. */
    static String said(String name, String option) { return name.strip().toLowerCase(Locale.ROOT) + "\n" + option; }

    /** The words differ from client to client. */
    static String option(String value) {
        String word = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
        if (word.matches("yes|yea|yeas|aye|ayes|y|affirmative|in favor|for|approve|approved|concur")) return "yes";
        if (word.matches("no|nay|nays|noes|n|negative|against|opposed|oppose|in opposition|disapprove")) return "no";
        if (word.matches("abstain|abstained|abstains|abstention|abstaining|present not voting")) return "abstain";
        if (word.matches("absent|absent not excused|unexcused|unexcused absence|out|away")) return "absent";
        if (word.matches("excused|excused absence|absent excused|medical|maternity|paternity|bereavement")) return "excused";
        if (word.matches("not voting|non voting|did not vote|no vote|recused|recuse|recusal|conflict")) return "not voting";
        return word.equals("paired") ? "paired" : "other";
    }

    /** What the roll call says; where nobody was called, what the tally says, such as "8-0". @param seats 0: not known */
    static RollCall rollCall(List<Ballot> ballots, String tally, int seats) {
        Integer yes = null, no = null;
        Matcher told = TALLY.matcher(tally == null ? "" : tally);
        if (!ballots.isEmpty()) {
            yes = count(ballots, "yes"::equals);
            no = count(ballots, "no"::equals);
        } else if (told.matches()) {
            yes = Integer.valueOf(told.group(1));
            no = Integer.valueOf(told.group(2));
        }
        Integer abstain = any(ballots, "abstain"), absent = any(ballots, "absent"), excused = any(ballots, "excused");
        int members = sum(yes, no, abstain, absent, excused);
        return RollCall.of(new RollCall.Figures(yes, no, abstain, absent, excused, null, members > 0 && members <= seats ? Integer.valueOf(seats) : null), named(ballots)).orElse(null);
    }

    /** Each name once: a clerk's list that names one twice is no list of members. */
    private static List<MemberVote> named(List<Ballot> ballots) {
        List<MemberVote> named = ballots.stream().filter(ballot -> FIGURES.contains(ballot.option)).map(ballot -> new MemberVote(Fields.cut(ballot.name, 200), MemberVote.Option.valueOf(ballot.option.toUpperCase(Locale.ROOT)))).toList();
        return named.stream().map(vote -> vote.name().toLowerCase(Locale.ROOT)).distinct().count() == named.size() ? named : List.of();
    }

    /** What the figures of a roll call have no place for, such as "1 Recused"; empty: nothing. */
    static String besides(List<Ballot> ballots) {
        return ballots.stream().filter(ballot -> !FIGURES.contains(ballot.option)).map(ballot -> ballot.value.isEmpty() ? "?" : ballot.value)
                .collect(Collectors.groupingBy(value -> value, java.util.TreeMap::new, Collectors.counting())).entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey()).collect(Collectors.joining(", "));
    }

    private static Integer any(List<Ballot> ballots, String option) { return ballots.isEmpty() ? null : count(ballots, option::equals); }

    private static int count(List<Ballot> ballots, Predicate<String> option) { return (int) ballots.stream().filter(ballot -> option.test(ballot.option)).count(); }

    private static int sum(Integer... members) { return java.util.Arrays.stream(members).filter(Objects::nonNull).mapToInt(n -> n).sum(); }
}
