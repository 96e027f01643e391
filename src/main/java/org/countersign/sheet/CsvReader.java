package org.countersign.sheet;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.countersign.intake.Channel;
import org.countersign.intake.NewContact;
import org.countersign.intake.NewPosition;
import org.countersign.intake.NewSigner;
import org.countersign.platform.FieldErrors;
import org.countersign.residency.Claim;
import org.countersign.residency.Claim.Answer;
import org.countersign.sheet.CsvLine.Flaw;
import org.countersign.stance.ActionAsked;
import org.countersign.stance.Stance;

/** Reads a row of the columns of api.md as a contact. Its position has no ordinance where the row names none: the import may have one for all. */
final class CsvReader {
    private final CsvHeader header;
    private final Translation translation;
    private final int width;
    private final ZoneId zone;
    private final Instant now;

    /** @param first the line that names the columns @param zone of times without offset; what is later than now is in the future */
    CsvReader(CsvLine first, Function<List<String>, Translation> translation, ZoneId zone, Instant now) {
        this.width = CsvHeader.readable(first).cells().size();
        this.translation = translation.apply(first.cells());
        this.header = new CsvHeader(new CsvLine(this.translation.header(), null));
        this.zone = zone;
        this.now = now;
    }

    /** @return null where something is wrong, which errors then say */
    NewContact read(CsvLine line, FieldErrors errors) {
        if (line.flaw() != null) errors.add("", line.flaw().key(), line.flaw() == Flaw.TOO_LONG ? String.valueOf(CsvLines.LONGEST_CELL) : "");
        else if (line.cells().size() != width) errors.add("", "imports.csv.columns", line.cells().size(), width);
        if (errors.count() > 0) return null;
        CsvCells cells = new CsvCells(header, new CsvLine(translation.row(line.cells()), null), errors);
        NewContact contact = new NewContact(arrival(cells), List.of(signer(cells)), List.of(position(cells)), content(cells));
        return errors.count() == 0 ? contact : null;
    }

    /** What of the line may stand in the rejects. */
    List<String> kept(CsvLine line) { return line.flaw() == null && line.cells().size() == width ? translation.kept(line.cells()) : translation.keptUnread(line.cells()); }

    private NewContact.Arrival arrival(CsvCells cells) {
        cells.needed("channel", 1000);
        return new NewContact.Arrival(cells.text("external_id", 200), cells.time("received_at", zone, now), cells.oneOf("channel", Channel.class), cells.text("recipient", 200),
                cells.date("postmark_date"), null);
    }

    private static NewSigner signer(CsvCells cells) {
        return new NewSigner(cells.text("first_name", 400), cells.text("last_name", 400), cells.text("organization", 400), cells.text("email", 400),
                cells.text("phone", 100), claim(cells));
    }

    private static Claim claim(CsvCells cells) {
        String declared = cells.text("residency", 400);
        Answer answer = declared == null ? Answer.NOT_ASKED : declared.equalsIgnoreCase("declined") ? Answer.DECLINED : Answer.GIVEN;
        return new Claim(cells.text("address1", 400), cells.text("unit", 100), cells.text("city", 200), cells.text("state", 100), cells.text("zip", 40),
                cells.text("country", 100), cells.degrees("latitude", 90), cells.degrees("longitude", 180), answer == Answer.DECLINED ? null : declared, answer, false);
    }

    private static NewPosition position(CsvCells cells) {
        return new NewPosition(cells.text("ordinance_no", 1000), cells.text("ordinance_version", 80), cells.oneOf("stance", Stance.class), NewPosition.Coding.CONFIRMED,
                cells.oneOf("action_asked", ActionAsked.class), cells.several("reason_codes", 80, 1000));
    }

    private static NewContact.Content content(CsvCells cells) {
        return new NewContact.Content(cells.text("subject", 1000), cells.text("text", CsvLines.LONGEST_CELL), cells.text("language", 20), cells.text("campaign_id", 300),
                cells.text("representing", 400), cells.yesOrNo("own_words"), Boolean.TRUE.equals(cells.yesOrNo("wants_reply")),
                Boolean.TRUE.equals(cells.yesOrNo("wants_decision_notice")));
    }
}
