package org.countersign.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceVersion;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;
import org.countersign.version.Section;
import org.countersign.version.SectionReader;

/** What is claimed of the measures of the docket, beside what their texts say; recorded and corrected by those who write the docket. */
@ApplicationScoped
@Transactional
public class Claims {
    @PersistenceContext EntityManager em;
    @Inject Ordinances ordinances;
    @Inject Who who;
    @Inject Journal journal;

    /** In the order they were recorded, the superseded among them. */
    public List<Claim> about(Ordinance ordinance) {
        return em.createQuery("SELECT c FROM Claim c JOIN FETCH c.text LEFT JOIN FETCH c.supersededBy WHERE c.ordinanceId = :ordinance ORDER BY c.id", Claim.class)
                .setParameter("ordinance", ordinance.id()).getResultList();
    }

    /** @throws Missing where the ordinance has no such claim */
    public Claim one(Ordinance ordinance, long id) { return about(ordinance).stream().filter(claim -> claim.id() == id).findFirst().orElseThrow(() -> new Missing("claim")); }

    /** @throws Invalid where the text has no such section, or does not say what is quoted of it */
    public Claim record(Ordinance ordinance, Said said) {
        mayWrite();
        OrdinanceVersion text = ordinance.version(said.version());
        mustStand(text, said);
        Claim claim = new Claim(ordinance.id(), em.getReference(OrdinanceVersion.class, text.id()), said, who.name(), Instant.now().truncatedTo(ChronoUnit.MICROS));
        em.persist(claim);
        em.flush();
        journal.record(who.name(), "claim.recorded", "ordinance", ordinance.id().toString(), null, state(claim));
        return claim;
    }

    private static void mustStand(OrdinanceVersion text, Said said) {
        if (said.anchor() == null) return;
        Optional<Section> section = SectionReader.read(text.text()).stream().filter(each -> each.anchor().equals(said.anchor())).findFirst();
        if (section.isEmpty()) throw new Invalid("anchor", "claim.section.unknown", text.label(), said.anchor());
        if (said.passage() != null && !section.get().says(said.passage())) throw new Invalid("passage", "claim.passage.notThere", said.anchor());
    }

    /** Supersedes what was told by what was really claimed; the wrong telling stays readable, with the reason. */
    public Claim correct(Ordinance ordinance, long wrong, String why, Said right) {
        Claim instead = record(ordinance, right);
        supersede(ordinance, wrong, why, instead);
        return instead;
    }

    /** Supersedes it by nothing: nobody claimed it. */
    public void strike(Ordinance ordinance, long wrong, String why) { supersede(ordinance, wrong, why, null); }

    private void supersede(Ordinance ordinance, long wrong, String why, Claim instead) {
        mayWrite();
        Claim claim = one(ordinance, wrong);
        Map<String, Object> before = state(claim);
        claim.supersede(instead, why);
        em.flush();
        journal.record(who.name(), "claim.superseded", "ordinance", ordinance.id().toString(), before, state(claim));
    }

    private void mayWrite() {
        if (!ordinances.mayBeWritten()) throw new SecurityException("claims are not recorded by " + who.role());
    }

    /** As the interface and the journal show it. */
    static Map<String, Object> state(Claim claim) {
        Said said = claim.said();
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("id", claim.id());
        state.put("version", claim.label());
        state.put("words", said.words());
        state.put("person", said.told().person());
        state.put("source", said.told().source());
        state.put("url", said.told().url());
        state.put("day", said.told().day() == null ? null : said.told().day().toString());
        state.put("section", said.anchor());
        state.put("passage", said.passage());
        state.put("note", said.note());
        state.put("supersededBy", claim.supersededBy().map(Claim::id).orElse(null));
        state.put("supersededWhy", claim.supersededWhy());
        return state;
    }
}
