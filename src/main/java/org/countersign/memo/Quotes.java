package org.countersign.memo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.count.CutOff;
import org.countersign.count.Side;
import org.countersign.intake.Channel;
import org.countersign.mask.Known;
import org.countersign.mask.MaskReader;
import org.countersign.mask.Marks;
import org.countersign.mask.Signers;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.Bulk;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.residency.Residency;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;

/** The words that stand on memos: offered by a rule out of masked texts, approved and withdrawn by people of the office. What no longer counts on its side is not printed. */
@ApplicationScoped
@Transactional
public class Quotes {
    /** So many contacts are looked at for an offer, and so much of each. */
    private static final int LOOKED_AT = 120, READ = 8_000;
    private static final String COUNTING = " FROM `position` p JOIN contact c ON c.id = p.contact_id JOIN signer s ON s.contact_id = c.id AND s.seq = 0 JOIN letter_text t ON t.id = c.text_id"
            + " WHERE p.ordinance_id = ? AND NOT p.suggested AND c.set_aside IS NULL AND c.channel <> 'PETITION' AND c.received_at < ? AND p.stance IN (STANCES)";
    private static final String WORDS = "SELECT c.id, BODY AS body, c.language, p.reasons, s.residency, c.channel, c.campaign_id IS NOT NULL AS campaign, c.received_at, c.representing" + COUNTING;
    private static final String BY_RULE = " ORDER BY FIND_IN_SET(?, REPLACE(REPLACE(LOWER(p.reasons), ',', ' '), ';', ',')) > 0 DESC, s.residency = 'RESIDENT' DESC, c.campaign_id IS NULL DESC, c.received_at, c.id LIMIT " + LOOKED_AT;
    private static final String APPROVED = "SELECT q.id, q.contact_id, q.side, q.passage, s.residency, c.channel, c.language FROM memo_quote q JOIN contact c ON c.id = q.contact_id JOIN signer s ON s.contact_id = c.id AND s.seq = 0"
            + " JOIN `position` p ON p.contact_id = c.id AND p.ordinance_id = q.ordinance_id WHERE q.ordinance_id = ? AND q.side = ? AND q.withdrawn_at IS NULL AND NOT p.suggested AND c.set_aside IS NULL AND c.received_at < ? AND p.stance IN (STANCES) ORDER BY q.id";

    @PersistenceContext EntityManager em;
    @Inject Briefs briefs;
    @Inject Journal journal;
    @Inject Who who;

    /** @param reasons that are shared most on this side, the most shared first */
    List<QuoteRule.Offer> offer(Ordinance ordinance, Side side, CutOff cutOff, List<String> reasons, int most) {
        briefs.mayPrepare();
        Set<Long> taken = approved(ordinance, side, cutOff).stream().map(Quote.Shown::contact).collect(Collectors.toCollection(HashSet::new));
        String shared = reasons.isEmpty() ? "" : reasons.get(0).toLowerCase(java.util.Locale.ROOT).replace(',', ' ');
        List<Raw> found = Bulk.of(em).read(of(side, WORDS).replace("BODY", "LEFT(t.body, " + (READ + 1) + ")") + BY_RULE, Quotes::raw, ordinance.id(), utc(cutOff.at()), shared);
        return QuoteRule.offer(masked(found, READ).stream().filter(each -> !taken.contains(each.contact())).toList(), reasons, most);
    }

    /** Its words in masked text. @throws Missing where it does not count on this side */
    private Candidate candidate(Ordinance ordinance, Side side, CutOff cutOff, long contact) {
        List<Raw> found = Bulk.of(em).read(of(side, WORDS).replace("BODY", "t.body") + " AND c.id = ?", Quotes::raw, ordinance.id(), utc(cutOff.at()), contact);
        return masked(found, Integer.MAX_VALUE).stream().findFirst().orElseThrow(() -> new Missing("quote"));
    }

    private record Raw(Candidate candidate, String representing) {}

    private static Raw raw(ResultSet row) throws SQLException {
        String reasons = row.getString("reasons");
        return new Raw(new Candidate(row.getLong(1), row.getString("body"), row.getString("language"), reasons == null ? List.of() : Arrays.stream(reasons.split(";")).map(String::strip).toList(), Residency.valueOf(row.getString("residency")),
                Channel.valueOf(row.getString("channel")), row.getBoolean("campaign"), row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)), row.getString("representing"));
    }

    /** @param most of each text is read */
    private List<Candidate> masked(List<Raw> found, int most) {
        Map<Long, Known> known = new HashMap<>();
        found.forEach(each -> known.put(each.candidate().contact(), new Known().name(each.representing())));
        new Signers(Bulk.of(em)).tell(known);
        return found.stream().map(Raw::candidate).map(each -> new Candidate(each.contact(), MaskReader.beginning(each.text(), most, known.get(each.contact()), Marks.in(each.language())), each.language(), each.reasons(), each.residency(), each.channel(),
                each.campaign(), each.receivedAt())).toList();
    }

    /** @throws Invalid where the masked text does not say so, or it is too long @throws Refused where this side has as many as fit */
    public void approve(Ordinance ordinance, Side side, CutOff cutOff, long contact, String passage) {
        briefs.mayPrepare();
        em.find(Ordinance.class, ordinance.id(), LockModeType.PESSIMISTIC_WRITE);
        String words = passage == null ? "" : passage.strip().replaceAll("\\s+", " ");
        if (words.isEmpty()) throw new Invalid("passage", "field.required");
        if (words.codePointCount(0, words.length()) > QuoteRule.LONGEST) throw new Invalid("passage", "field.tooLong", String.valueOf(QuoteRule.LONGEST));
        if (!QuoteRule.stands(words, candidate(ordinance, side, cutOff, contact).text())) throw new Invalid("passage", "memo.quote.notThere");
        List<Quote.Shown> approved = approved(ordinance, side, cutOff);
        if (approved.stream().anyMatch(each -> each.contact() == contact)) throw new Refused("memo.quote.already");
        if (approved.size() >= QuoteRule.MOST) throw new Refused("memo.quote.enough", QuoteRule.MOST);
        Quote quote = new Quote(ordinance.id(), contact, side, words);
        quote.approve(who.name(), now());
        em.persist(quote);
        em.flush();
        journal.record(who.name(), "memo.quoteApproved", "ordinance", ordinance.id().toString(), null, quote.json());
    }

    public void withdraw(Ordinance ordinance, long id) {
        briefs.mayPrepare();
        Quote quote = em.find(Quote.class, id);
        if (quote == null || quote.ordinanceId() != ordinance.id()) throw new Missing("quote");
        quote.withdraw(who.name(), now());
        em.flush();
        journal.record(who.name(), "memo.quoteWithdrawn", "ordinance", ordinance.id().toString(), quote.json(), null);
    }

    /** Those of one side that still count on it, in the order they were approved. */
    List<Quote.Shown> approved(Ordinance ordinance, Side side, CutOff cutOff) {
        return Bulk.of(em).read(of(side, APPROVED), row -> new Quote.Shown(row.getLong(1), row.getLong(2), side, row.getString(4), Residency.valueOf(row.getString(5)), Channel.valueOf(row.getString(6)), code(row.getString(7))), ordinance.id(), side, utc(cutOff.at()));
    }

    private static String code(String language) { return language != null && language.matches("[a-z]{2}") ? language : null; }

    /** As many on both sides, as the memo prints them. */
    record Equal(List<Quote.Shown> oppose, List<Quote.Shown> support) {}

    Equal printed(Ordinance ordinance, CutOff cutOff) {
        List<Quote.Shown> oppose = approved(ordinance, Side.OPPOSE_SIDE, cutOff), support = approved(ordinance, Side.SUPPORT_SIDE, cutOff);
        int equal = Math.min(QuoteRule.MOST, Math.min(oppose.size(), support.size()));
        return new Equal(oppose.subList(0, equal), support.subList(0, equal));
    }

    private static String of(Side side, String sql) { return sql.replace("STANCES", side.stances().stream().map(Stance::name).map(name -> "'" + name + "'").collect(Collectors.joining(", "))); }

    private static LocalDateTime utc(Instant at) { return LocalDateTime.ofInstant(at, ZoneOffset.UTC); }

    private static Instant now() { return Instant.now().truncatedTo(ChronoUnit.MICROS); }
}
