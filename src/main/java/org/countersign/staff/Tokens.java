package org.countersign.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Missing;
import org.countersign.platform.Seen;

/** The tokens of other systems. Only administrators issue and revoke them, and both are in the journal. */
@ApplicationScoped
@Transactional
public class Tokens {
    /** The journal's column for a name has 60 places, "token:" takes six. */
    private static final int LONGEST_LABEL = 54;

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;

    /** Latest first. */
    public List<Token> all() { return em.createQuery("SELECT t FROM Token t ORDER BY t.id DESC", Token.class).getResultList(); }

    /** @return the secret to show, once @throws org.countersign.platform.Invalid with what is wrong in the order */
    public String issue(Token.Order order) {
        mayChange();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        FieldErrors errors = new FieldErrors().needed("label", order.label()).text("label", order.label(), LONGEST_LABEL);
        if (order.role() == null) errors.add("role", "field.required");
        if (order.expiresAt() != null && !order.expiresAt().isAfter(now)) errors.add("expires", "staff.token.past");
        errors.throwIfAny();
        Secret secret = Secret.drawn("cst_");
        Token token = new Token(order, secret, who.name(), now);
        em.persist(token);
        em.flush();
        note("issued", token, null, token.state());
        return secret.text();
    }

    public void revoke(Seen seen) {
        mayChange();
        Token token = em.find(Token.class, seen.id());
        if (token == null) throw new Missing("token");
        seen.mustStillBe(token);
        Map<String, Object> before = token.state();
        token.revoke(Instant.now().truncatedTo(ChronoUnit.MICROS));
        note("revoked", token, before, token.state());
    }

    /** What a token opens now; empty where it is none, is revoked or has expired. */
    public Optional<Badge> badge(String secret) {
        return em.createQuery("SELECT t FROM Token t WHERE t.hash = :hash", Token.class).setParameter("hash", new Secret(secret).hash())
                .getResultStream().findFirst().filter(token -> token.opensAt(Instant.now())).map(Token::badge);
    }

    private void mayChange() {
        if (!who.administers()) throw new SecurityException("tokens are not issued by " + who.role());
    }

    private void note(String what, Token token, Map<String, ?> before, Map<String, ?> after) {
        journal.record(who.name(), "token." + what, "token", token.id().toString(), before, after);
    }
}
