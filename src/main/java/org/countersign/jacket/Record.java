package org.countersign.jacket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.countersign.action.RollCall;
import org.countersign.decision.Decision;
import org.countersign.decision.Paper;
import org.countersign.mask.Known;
import org.countersign.mask.MaskReader;
import org.countersign.mask.Marks;
import org.countersign.ordinance.ActionRow;
import org.countersign.ordinance.OrdinanceAction;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.speaker.Minutes;

/** What the record says beside the contacts: the decision with its objections, actions, roll calls; minutes without names. */
record Record(Decision decision, Edition edition, Words words, When when) {
    static final List<String> ACTIONS = List.of("id", "type", "at", "date_only", "body", "yes", "no", "abstain", "absent", "excused", "vacant", "seats", "note", "superseded_by", "superseded_why", "recorded_at", "recorded_by");
    static final List<String> VOTES = List.of("action_id", "type", "at", "member", "vote");

    List<List<String>> actions() { return decision.ordinance().actions().stream().map(this::cells).toList(); }

    private List<String> cells(OrdinanceAction action) {
        RollCall.Figures vote = action.vote().map(RollCall::figures).orElse(new RollCall.Figures(null, null, null, null, null, null, null));
        List<String> cells = new ArrayList<>(List.of(String.valueOf(action.id()), action.type().toString(), at(action.at()), action.dateOnly() ? "Y" : "N", text(action.body())));
        for (Integer each : new Integer[] {vote.yes(), vote.no(), vote.abstain(), vote.absent(), vote.excused(), vote.vacant(), vote.seats()}) cells.add(each == null ? "" : each.toString());
        cells.addAll(List.of(clean(action.note()), action.supersededBy().map(by -> by.id().toString()).orElse(""), clean(action.supersededWhy()), at(action.recordedAt()), action.recordedBy()));
        return cells;
    }

    /** Who voted how, as far as it is known. */
    List<List<String>> votes() {
        return decision.ordinance().actions().stream().flatMap(action -> action.vote().stream().flatMap(vote -> vote.members().stream())
                .map(member -> List.of(String.valueOf(action.id()), action.type().toString(), at(action.at()), member.name(), member.option().toString()))).toList();
    }

    String title() { return words.say("jacket.decision", decision.ordinance().fileNumber().value()); }

    /** As XHTML, in letters that the typeface has. */
    String page() {
        StringBuilder page = new StringBuilder("<h1>").append(Volume.safe(title())).append("</h1>");
        paragraph(page, decision.ordinance().title());
        decision.act().ifPresent(act -> paragraph(page, words.say("ordinance.action." + act.type()) + ", " + ActionRow.when(act, when) + " (" + at(act.at()) + ")"));
        decision.paper().ifPresentOrElse(paper -> paper(page, paper), () -> paragraph(page, words.say("decision.reasons.none")));
        page.append("<h2>").append(Volume.safe(words.say("jacket.actions"))).append("</h2><table><thead><tr>");
        for (String key : List.of("jacket.when", "jacket.what", "jacket.vote", "jacket.note")) page.append("<th scope=\"col\">").append(Volume.safe(words.say(key))).append("</th>");
        page.append("</tr></thead><tbody>");
        decision.ordinance().actions().stream().map(action -> ActionRow.of(action, words, when)).forEach(row -> row(page, row));
        return Volume.page(when.locale().getLanguage(), title(), page.append("</tbody></table>").toString());
    }

    private void paper(StringBuilder page, Paper paper) {
        if (paper.actingAs() != null) paragraph(page, words.say("decision.acting.by", paper.actingAs(), ""));
        page.append("<h2>").append(Volume.safe(words.say("decision.reasons"))).append("</h2>");
        (paper.reasons() == null ? words.say("decision.reasons.none") : clean(paper.reasons())).lines().filter(line -> !line.isBlank()).forEach(line -> paragraph(page, line));
        if (paper.items().isEmpty()) return;
        page.append("<h2>").append(Volume.safe(words.say("decision.items"))).append("</h2>");
        paper.items().forEach(item -> paragraph(page, clean(item)));
    }

    private void row(StringBuilder page, ActionRow row) {
        String vote = row.vote() + (row.names().isEmpty() ? "" : " · " + row.names()), note = clean(row.note()) + (row.superseded() ? " " + words.say("jacket.superseded", clean(row.why())) : "");
        page.append("<tr><th scope=\"row\">").append(Volume.safe(row.when())).append("</th>");
        for (String cell : List.of(row.what() + (row.body().isEmpty() ? "" : ", " + row.body()), vote, note)) page.append("<td>").append(Volume.safe(cell)).append("</td>");
        page.append("</tr>");
    }

    private static void paragraph(StringBuilder page, String text) { page.append("<p>").append(Volume.safe(text)).append("</p>"); }

    /** Names of who voted and who decided are public; addresses, e-mails and telephones in what was noted are not. */
    private String clean(String text) { return edition.isPersonal() ? text(text) : MaskReader.mask(text, new Known(), Marks.in(when.locale().getLanguage())); }

    private static String text(String text) { return text == null ? "" : text; }

    private String at(Instant at) { return at.atZone(when.zone()).toOffsetDateTime().toString(); }

    /** Of the redacted edition: everyone is a number, and nobody of the roster is named in what was said. */
    Minutes edited(Minutes minutes) {
        if (edition.isPersonal()) return minutes;
        Known known = new Known().unread();
        minutes.lines().forEach(line -> known.name(line.name()).organisation(line.row().organisation()));
        minutes.unheard().forEach(each -> known.name(each.name()));
        Marks marks = Marks.in(when.locale().getLanguage());
        UnaryOperator<String> mask = text -> text == null ? null : MaskReader.mask(text, known, marks);
        return new Minutes(minutes.hearing(), minutes.locked(), minutes.lines().stream().map(line -> nameless(line, mask)).toList(), minutes.unheard().stream().map(each -> new Minutes.Unheard(each.number(), "", each.status())).toList(), minutes.hash());
    }

    private static Minutes.Line nameless(Minutes.Line line, UnaryOperator<String> mask) {
        return new Minutes.Line(line.row().nameless(mask.apply(line.row().gist())), line.card(), line.seconds(), line.exhibits().stream().map(mask).collect(Collectors.toList()), line.differs(), line.correctable());
    }
}
