package org.countersign.draft;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.constituent.LinkRule;
import org.countersign.draft.PreviewRow.Sender;
import org.countersign.imports.Reject;
import org.countersign.intake.ImportFormat;
import org.countersign.intake.NewSigner;
import org.countersign.intake.Outcome.Kind;
import org.countersign.platform.Words;

/**
 * What would become of a row, as the page says it.
 *
 * @param who as the file has them; blank where it names nobody
 * @param becomes accepted, or what else and why
 * @param person whom it would join, and by which rule; blank where it becomes no contact of its own
 * @param lives the finding and its reason; blank where there is none
 */
public record PreviewLine(String no, String who, Kind kind, String becomes, String person, String lives) {

    static PreviewLine of(PreviewRow row, ImportFormat format, Locale locale) {
        Words words = Words.in(locale);
        return new PreviewLine(String.valueOf(row.entry().index()), row.entry().contact() == null ? "" : who(row.entry().contact().signers().get(0)), row.kind(), becomes(row, format, locale),
                row.sender().map(sender -> person(sender, words)).orElse(""),
                row.sender().map(sender -> words.say("residency." + sender.residency()) + ". " + sender.why().say(words)).orElse(""));
    }

    private static String who(NewSigner signer) {
        String name = Stream.of(signer.givenName(), signer.familyName()).filter(part -> part != null).collect(Collectors.joining(" "));
        return Stream.of(name, signer.organisation(), signer.email()).filter(part -> part != null && !part.isBlank()).findFirst().orElse("");
    }

    private static String becomes(PreviewRow row, ImportFormat format, Locale locale) {
        Words words = Words.in(locale);
        if (row.rejected()) return words.say("draft.row.REJECTED", Reject.words(row.errors(), format, locale));
        if (!row.repeats()) return words.say("draft.row.ACCEPTED");
        boolean here = row.first().row() > 0;
        return words.say("draft.row." + row.kind() + (here ? ".row" : ".contact"), String.valueOf(here ? row.first().row() : row.first().contact()));
    }

    private static String person(Sender sender, Words words) {
        boolean joins = sender.rule() != LinkRule.NEW && sender.rule() != LinkRule.SEVERAL && sender.rule() != LinkRule.NOT_TOLD_APART;
        return (joins ? words.say("draft.row.joins", sender.name()) + " " : "") + words.say("contact.link." + sender.rule());
    }

    public boolean rejected() { return kind == Kind.REJECTED; }
}
