package org.countersign.action;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.platform.Invalid;

/** Reads who voted how, a line a member: {@code Orla Quandt: yes}, or as it is kept, {@code yes Orla Quandt}. */
public final class MemberVoteReader {
    private static final Map<String, MemberVote.Option> WORDS = Map.ofEntries(
            Map.entry("yes", MemberVote.Option.YES), Map.entry("aye", MemberVote.Option.YES), Map.entry("yea", MemberVote.Option.YES), Map.entry("y", MemberVote.Option.YES), Map.entry("s\u00ed", MemberVote.Option.YES),
            Map.entry("si", MemberVote.Option.YES), Map.entry("no", MemberVote.Option.NO), Map.entry("nay", MemberVote.Option.NO), Map.entry("n", MemberVote.Option.NO),
            Map.entry("abstain", MemberVote.Option.ABSTAIN), Map.entry("abstained", MemberVote.Option.ABSTAIN), Map.entry("abstenci\u00f3n", MemberVote.Option.ABSTAIN),
            Map.entry("absent", MemberVote.Option.ABSENT), Map.entry("ausente", MemberVote.Option.ABSENT),
            Map.entry("excused", MemberVote.Option.EXCUSED), Map.entry("recused", MemberVote.Option.EXCUSED), Map.entry("excusado", MemberVote.Option.EXCUSED));
    private static final int MOST = 200;

    private MemberVoteReader() {}

    /** @throws Invalid field {@code members}, with the line that is not understood */
    public static List<MemberVote> read(String text) {
        return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(MemberVoteReader::line).toList();
    }

    private static MemberVote line(String line) {
        int cut = line.lastIndexOf(':');
        Optional<MemberVote.Option> said = cut < 1 ? Optional.empty() : option(line.substring(cut + 1));
        return said.map(option -> vote(line.substring(0, cut), option, line)).orElseThrow(() -> new Invalid("members", "ordinance.vote.member", line));
    }

    private static MemberVote vote(String name, MemberVote.Option option, String line) {
        if (name.isBlank() || name.strip().length() > MOST) throw new Invalid("members", "ordinance.vote.member", line);
        return new MemberVote(name, option);
    }

    public static Optional<MemberVote.Option> option(String word) { return Optional.ofNullable(WORDS.get(word.strip().toLowerCase(Locale.ROOT))); }

    /** As it was kept. */
    static List<MemberVote> kept(String lines) {
        return lines == null ? List.of() : lines.lines().map(line -> line.split(" ", 2)).map(parts -> new MemberVote(parts[1], MemberVote.Option.valueOf(parts[0].toUpperCase(Locale.ROOT)))).toList();
    }

    static String keep(List<MemberVote> votes) { return votes.isEmpty() ? null : votes.stream().map(MemberVote::line).collect(Collectors.joining("\n")); }

    /** As it is typed. */
    public static String typed(List<MemberVote> votes) { return votes.stream().map(vote -> vote.name() + ": " + vote.option()).collect(Collectors.joining("\n")); }
}
