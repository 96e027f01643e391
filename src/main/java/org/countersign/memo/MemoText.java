package org.countersign.memo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.action.ActionType;
import org.countersign.claim.Said;
import org.countersign.count.Area;
import org.countersign.count.Side;
import org.countersign.memo.Memo.Band;
import org.countersign.memo.Memo.Line;
import org.countersign.memo.Memo.Piece;
import org.countersign.memo.Memo.Points;
import org.countersign.memo.Memo.Section;
import org.countersign.ordinance.ActionRow;
import org.countersign.ordinance.OrdinanceAction;
import org.countersign.ordinance.OrdinanceVersion;
import org.countersign.paper.Letters;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.signing.ClockView;
import org.countersign.version.SectionReader;

/** Says what a memo is made of, in one language and as much of it as one page holds (domain.md 6). It recommends nothing and weighs nothing. */
record MemoText(Facts facts, Words words, When when) {
    private static final int TITLE = 320, SPONSORS = 110, CLAIMS = 3, CLAIM = 110, ANSWER = 170, REASONS = 3, REASON = 48, WARNINGS = 2;
    private static final Set<ActionType> PASSES = Set.of(ActionType.PASSAGE, ActionType.CONCURRENCE);

    private String language() { return when.locale().getLanguage(); }

    Memo memo() {
        MemoCounts counts = new MemoCounts(facts, words, when);
        List<Band> bands = List.of(Band.of(List.of(clock()), List.of(options())), Band.of(List.of(changes(), counts.people())),
                Band.of(List.of(counts.residents(), counts.trend(), counts.apart()), List.of(new MemoHearing(facts, words, when).section(), counts.districts(), claims())),
                Band.of(List.of(reasons(Side.OPPOSE_SIDE, facts.prepared().oppose())), List.of(reasons(Side.SUPPORT_SIDE, facts.prepared().support()))));
        List<Band> all = new ArrayList<>(bands);
        all.add(Band.of(List.of(care(counts, bands))));
        return new Memo(language(), head(), all, new Memo.Decision(words.say("memo.decision"), List.of(words.say("memo.decision.signed"), words.say("memo.decision.returned"), words.say("memo.decision.none")),
                List.of(words.say("memo.decision.when"), words.say("memo.decision.mayor"))));
    }

    private Memo.Head head() {
        List<Memo.Said> above = new ArrayList<>(List.of(Memo.Said.of(facts.ordinance().fileNumber() + " · ")));
        version().ifPresent(version -> above.add(Memo.Said.told(words.say("memo.version", Clip.to(40, version.label())) + " · ")));
        List<String> sponsors = facts.ordinance().sponsors();
        above.add(sponsors.isEmpty() ? Memo.Said.of(words.say("memo.sponsor.none")) : Memo.Said.told(words.say("memo.sponsor", Clip.to(SPONSORS, String.join(", ", sponsors)))));
        above.add(Memo.Said.of(" · " + words.say("memo.office", facts.city().name())));
        Memo.Said description = Brief.Told.in(language(), facts.prepared().brief().description(), facts.prepared().brief().descriptionEs());
        if (description == null) description = facts.ordinance().described().summary() == null ? Memo.Said.of(words.say("memo.description.none")) : english(Clip.to(Brief.DESCRIPTION, facts.ordinance().described().summary()));
        List<String> stamps = new ArrayList<>(List.of(words.say(facts.basis().frozen() ? "memo.final" : "memo.draft")));
        if (facts.basis().demo()) stamps.add(words.say("frame.demo"));
        return new Memo.Head(Clip.to(TITLE, facts.ordinance().title()), above, List.of(description), stamps, basis());
    }

    /** What the docket has is kept in English. */
    private Memo.Said english(String text) { return Memo.Said.told(text, language().equals("en") ? null : "en"); }

    private List<String> basis() {
        Facts.Basis basis = facts.basis();
        List<String> lines = new ArrayList<>(List.of(words.say("memo.asOf", basis.cutOff().say(words, when))));
        if (!basis.frozen()) lines.add(words.say("memo.live"));
        else {
            lines.add(words.say("memo.snapshot", String.valueOf(basis.snapshot()), org.countersign.count.Tally.DEFINITION));
            lines.add("SHA-256 " + basis.sha256().substring(0, 32) + " " + basis.sha256().substring(32));
        }
        lines.add(words.say("memo.prepared", basis.by(), when.minute(basis.at())));
        return lines;
    }

    private Optional<OrdinanceVersion> version() { return facts.ordinance().versions().stream().reduce((earlier, later) -> later); }

    private Section clock() {
        ClockView view = ClockView.of(facts.clock(), when.zone(), when.locale());
        List<Piece> lines = new ArrayList<>();
        lines.add(action(PASSES).map(passed -> Line.of(words.say("memo.clock.passed"), day(passed) + passed.vote().map(vote -> ": " + vote.say(words)).orElse("")))
                .orElseGet(() -> Line.of(words.say("memo.clock.notPassed"))));
        action(Set.of(ActionType.EXECUTIVE_RECEIPT)).ifPresent(presented -> lines.add(Line.of(words.say("memo.clock.presented"), ActionRow.when(presented, when))));
        if (view.waits() && !view.actBy().isEmpty()) lines.add(Line.of(words.say("memo.clock.actBy"), view.actBy() + "; " + words.say(view.clock().confirmed().isPresent() ? "memo.clock.confirmed" : "memo.clock.unconfirmed")));
        else lines.add(Line.of(words.say("memo.clock.state"), view.state()));
        if (view.waits() && !view.deadline().isEmpty() && !view.deadline().equals(view.actBy())) lines.add(Line.of(words.say("signing.deadline"), view.deadline()));
        if (!view.override().isEmpty()) lines.add(Line.of(words.say("signing.override"), view.override()));
        if (view.ruled() && !view.verified()) lines.add(Line.small(words.say("memo.clock.unverified")));
        view.warnings().stream().limit(WARNINGS).forEach(warning -> lines.add(Line.small(warning)));
        return new Section(words.say("memo.clock"), lines);
    }

    private Section options() {
        ClockView view = ClockView.of(facts.clock(), when.zone(), when.locale());
        Optional<OrdinanceAction> decided = facts.ordinance().decision();
        if (decided.isPresent()) return new Section(words.say("memo.options"), Line.of(words.say("memo.options.done", words.say("ordinance.action." + decided.get().type()), day(decided.get()))));
        List<Line> options = new ArrayList<>();
        if (view.clock().offers(ActionType.EXECUTIVE_SIGNATURE)) options.add(Line.of(words.say("memo.option.sign"), words.say("memo.option.sign.brings")));
        if (view.clock().offers(ActionType.EXECUTIVE_VETO)) options.add(Line.of(words.say("memo.option.veto"), words.say("memo.option.veto.brings")));
        if (view.clock().offers(ActionType.EXECUTIVE_SIGNATURE)) options.add(Line.of(words.say("memo.option.nothing"), view.silence().isEmpty() ? words.say("memo.option.nothing.unknown") : view.silence()));
        if (view.clock().offers(ActionType.EXECUTIVE_VETO_LINE_ITEM) && view.ruled()) options.add(Line.of(words.say("memo.option.items"), words.say("memo.option.items.brings")));
        List<Piece> pieces = new ArrayList<>();
        if (!view.waits()) pieces.add(Line.small(words.say("memo.options.notYet")));
        pieces.add(options.isEmpty() ? Line.of(words.say("memo.options.none")) : new Points(options));
        if (!view.ruled()) pieces.add(Line.small(words.say("memo.options.noRule")));
        return new Section(words.say("memo.options"), pieces);
    }

    private Section changes() {
        Brief.Told told = facts.prepared().brief();
        boolean own = language().equals("es") ? told.changesEs() != null : told.changes() != null;
        Memo.Said any = Brief.Told.in(language(), told.changes(), told.changesEs());
        if (any != null) return new Section(words.say("memo.changes"), new Points(MemoHtml.lines(any.text()).stream().map(line -> new Line("", List.of(Memo.Said.told(line, own ? null : any.language())), false)).toList()));
        int sections = version().map(version -> SectionReader.read(version.text()).size()).orElse(0);
        return new Section(words.say("memo.changes"), Line.of(sections == 0 ? words.say("memo.changes.none") : words.say("memo.changes.text", version().orElseThrow().label(), sections)));
    }

    private Section claims() {
        List<Said> claims = facts.claims().stream().limit(CLAIMS).toList();
        if (claims.isEmpty()) return new Section(words.say("memo.claims"), Line.of(words.say("memo.claims.none")));
        List<Line> lines = claims.stream().map(claim -> new Line("", List.of(english("“" + Clip.to(CLAIM, claim.words()) + "”"),
                Memo.Said.of(claim.anchor() == null ? ": " : " (" + claim.anchor().replaceFirst("^s-", "§ ") + "): "), english(Clip.to(ANSWER, claim.note()))), false)).toList();
        return new Section(words.say("memo.claims"), new Points(lines));
    }

    /** Residents who gave a reason, each once for it; the most given first (domain.md 6, item 11). */
    private Section reasons(Side side, List<Quote.Shown> quotes) {
        List<String> most = facts.reasons().most(REASONS, Area.RESIDENTS, side);
        String said = most.stream().map(code -> Clip.to(REASON, code) + " " + words.say("memo.n", facts.reasons().of(code, Area.RESIDENTS, side))).collect(Collectors.joining(" · "));
        List<Piece> pieces = new ArrayList<>(List.of(said.isEmpty() ? Line.of(words.say("memo.reasons.none")) : new Line("", List.of(Memo.Said.of(words.say("memo.reasons.people") + " "), Memo.Said.told(said)), false)));
        quotes.forEach(quote -> pieces.add(new Line("", List.of(Memo.Said.told("“" + quote.passage() + "” ", quote.language() == null || quote.language().equals(language()) ? null : quote.language()),
                Memo.Said.of(words.say("memo.quote.by", words.say("residency." + quote.residency()), words.say("contact.channel." + quote.channel()).toLowerCase(when.locale())))), false)));
        if (quotes.isEmpty()) pieces.add(Line.small(words.say("memo.quotes.none")));
        return new Section(words.say("memo.reasons." + side), pieces);
    }

    private Section care(MemoCounts counts, List<Band> above) {
        List<Memo.Said> said = new ArrayList<>(List.of(Memo.Said.of(counts.care() + " ")));
        Memo.Said care = Brief.Told.in(language(), facts.prepared().brief().care(), facts.prepared().brief().careEs());
        if (care != null) said.add(care);
        if (!Letters.KNOWN.containsAll(String.valueOf(head()) + above + said)) said.add(Memo.Said.of(" " + words.say("memo.letters")));
        return new Section(words.say("memo.care"), new Line(words.say("memo.caveat"), said, false));
    }

    private Optional<OrdinanceAction> action(Set<ActionType> types) { return facts.ordinance().actions().stream().filter(action -> types.contains(action.type()) && !action.isSuperseded()).reduce((earlier, later) -> later); }

    private String day(OrdinanceAction action) { return when.shortDay(action.at()); }
}
