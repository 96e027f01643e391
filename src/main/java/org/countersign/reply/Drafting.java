package org.countersign.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.countersign.city.City;
import org.countersign.outbox.LetterKind;
import org.countersign.outbox.NewLetter;
import org.countersign.outbox.NewLetter.About;
import org.countersign.outbox.NewLetter.Addressee;
import org.countersign.outbox.NewLetter.Answers;
import org.countersign.outbox.NewLetter.Wording;
import org.countersign.platform.Bulk;
import org.countersign.platform.Invalid;
import org.countersign.selection.ContactRow;
import org.countersign.selection.Facet;
import org.countersign.selection.Selection;
import org.countersign.selection.Selections;
import org.countersign.selection.Spot;
import org.countersign.selection.Turn;
import org.countersign.stance.Stance;

/** Makes the drafts of a mailing, so many contacts at a time; whoever is not to be written to stands among them with the reason. */
@ApplicationScoped
@Transactional
public class Drafting {
    private static final int SOME = 500;
    private static final String KEEP = "INSERT INTO reply_draft (mailing_id, template_id, who, constituent_id, contact_id, address, name, language, subject, body, state, why) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"
            + " ON DUPLICATE KEY UPDATE contact_id = VALUES(contact_id), address = VALUES(address), name = VALUES(name), language = VALUES(language), subject = VALUES(subject), body = VALUES(body), state = VALUES(state), why = VALUES(why)";

    @PersistenceContext EntityManager em;
    @Inject Selections selections;
    @Inject Recipients recipients;
    @Inject Templates templates;
    @Inject City city;

    /** @param since whoever had it after that is left out */
    private record Round(Mailing mailing, Template words, Selection selection, LocalDateTime since) {}

    /** Of whichever mailing is next. @return whether there may be more */
    public boolean step() {
        Bulk bulk = Bulk.of(em);
        List<long[]> next = bulk.read("SELECT id, after_contact FROM reply_mailing WHERE state = 'DRAFTING' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED", row -> new long[] {row.getLong(1), row.getLong(2)});
        if (next.isEmpty()) return false;
        Mailing mailing = bulk.read(Mailings.SELECT + "WHERE m.id = ?", row -> Mailings.of(row, Map.of()), next.get(0)[0]).get(0);
        Selection selection = mailing.selection();
        if (!selections.complete(selection)) return false;                      // the index is being built: later
        List<ContactRow> rows = selections.page(selection, Turn.NEWER, new Spot(Instant.EPOCH, next.get(0)[1]), SOME);
        if (rows.isEmpty()) bulk.change("UPDATE reply_mailing SET state = ?, version = version + 1 WHERE id = ?", Mailing.State.DRAFTED, mailing.id());
        else draft(bulk, new Round(mailing, templates.byId(mailing.of().templateId(), mailing.of().edition()).orElseThrow(), selection, null), rows.stream().map(ContactRow::id).sorted().toList());
        return true;
    }

    private void draft(Bulk bulk, Round round, List<Long> contacts) {
        List<Recipient> all = recipients.of(contacts, round.mailing().of().ordinanceId());
        Map<Recipient, String> barred = recipients.barred(all);
        Set<String> had = round.mailing().anew() ? Set.of() : recipients.had(all, round.words().id(), Posting.since(round.words()));
        Map<Long, Stance> latest = recipients.latest(all.stream().map(Recipient::constituent).filter(Objects::nonNull).toList(), round.mailing().of().ordinanceId());
        List<Object[]> drafts = new ArrayList<>();
        for (Recipient each : all) {
            Map<MergeField, String> values = each.values(city);
            Wording wording = round.words().edition().text().say(each.language(), values);
            String why = Optional.ofNullable(barred.get(each)).or(() -> had.contains(each.who()) ? Optional.of("reply.why.had") : Optional.empty()).or(() -> stance(round, each, latest))
                    .or(() -> blank(round.words(), each, values)).or(() -> cannot(each, wording)).orElse(null);
            drafts.add(new Object[] {round.mailing().id(), round.words().id(), each.who(), each.constituent(), each.contact(), each.address(), each.called().name(), each.language(), wording.subject(), wording.text(),
                why == null ? Draft.State.DRAFT : Draft.State.LEFT_OUT, why});
        }
        bulk.write(KEEP, drafts);
        bulk.change("UPDATE reply_mailing SET after_contact = ? WHERE id = ?", contacts.get(contacts.size() - 1), round.mailing().id());
    }

    /** Words for what somebody said are not sent on a guess, nor to whoever says otherwise by now. */
    private static Optional<String> stance(Round round, Recipient one, Map<Long, Stance> latest) {
        boolean bySide = round.mailing().toOneSide() || round.words().edition().text().fields(one.language()).contains(MergeField.STANCE);
        if (!bySide || one.about() == null) return Optional.empty();
        if (one.about().suggested()) return Optional.of("reply.why.suggested");
        Stance now = one.constituent() == null ? one.about().stance() : latest.getOrDefault(one.constituent(), one.about().stance());
        return now == one.about().stance() ? Optional.empty() : Optional.of("reply.why.changed");
    }

    /** A letter with a hole is sent to nobody. */
    private static Optional<String> blank(Template words, Recipient one, Map<MergeField, String> values) {
        return words.edition().text().fields(one.language()).stream().anyMatch(field -> values.get(field).isEmpty()) ? Optional.of("reply.why.blank") : Optional.empty();
    }

    private static Optional<String> cannot(Recipient one, Wording wording) {
        try {
            new NewLetter("reply", LetterKind.REPLY, new Addressee(one.address(), one.called().name(), About.NOTHING), wording, Answers.NOTHING, null);
            return Optional.empty();
        } catch (Invalid wrong) {
            return Optional.of("reply.why.cannot");
        }
    }
}
