package org.countersign.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.regex.Pattern;
import org.countersign.letter.Letter;
import org.countersign.letter.Report;
import org.countersign.mail.LettersTaken;
import org.countersign.outbox.ClosedAddresses;
import org.countersign.outbox.ClosedAddresses.Reason;
import org.countersign.outbox.Outbox;
import org.countersign.outbox.Outgoing;

/**
 * What comes back of letters of ours: for good, with a complaint, or with the wish for no more. Each closes the address it was sent to; only what names a letter of
 * ours is believed, because anybody can write a bounce.
 */
@ApplicationScoped
@Transactional
public class Returns {
    /** The first line of an answer, as our acknowledgements ask for it. */
    private static final Pattern STOP = Pattern.compile("(?iu)\\s*(stop|unsubscribe|baja|alto)\\s*[.!]?\\s*(\\R.*)?", Pattern.DOTALL);

    @Inject Outbox outbox;
    @Inject ClosedAddresses closed;

    /** In the transaction that takes them in. */
    void heard(@Observes LettersTaken news) {
        news.letters().stream().filter(each -> !each.repeats()).map(LettersTaken.One::letter).forEach(this::look);
    }

    /** A bounce, a complaint or a wish that somebody dropped as a file is one too. */
    void brought(@Observes LettersTaken.Brought news) { news.letters().forEach(this::look); }

    private void look(Letter letter) {
        Optional<Report> report = letter.report();
        if (report.isPresent()) outbox.answered(report.get().about()).ifPresent(ours -> returned(ours, report.get()));
        else if (STOP.matcher(letter.content().ownWords()).matches()) outbox.answered(letter.route().answers()).filter(ours -> isFrom(letter, ours)).ifPresent(ours -> close(ours, Reason.OPT_OUT));
    }

    private void returned(Outgoing ours, Report report) {
        if (report.isBounce() && report.gone().contains(ours.to().address())) close(ours, Reason.HARD_BOUNCE);
        else if (!report.isBounce() && report.stopsMail()) close(ours, Reason.COMPLAINT);
    }

    /** Whoever got it, not whoever it was passed on to. */
    private static boolean isFrom(Letter letter, Outgoing ours) { return letter.envelope().sender().email().filter(ours.to().address()::equalsIgnoreCase).isPresent(); }

    private void close(Outgoing ours, Reason why) { closed.close(ours.to().address(), why, ours.id()); }
}
