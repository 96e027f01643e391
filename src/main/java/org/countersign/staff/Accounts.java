package org.countersign.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;

/** Everyone who works here. Only administrators and the program itself change them, and every change is in the journal. */
@ApplicationScoped
@Transactional
public class Accounts {
    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject PasswordHashes hashes;
    @Inject PasswordRule rule;

    public Optional<Account> byName(AccountName name) {
        return em.createQuery("SELECT a FROM Account a WHERE a.name = :name", Account.class).setParameter("name", name.value()).getResultStream().findFirst();
    }

    public Optional<Account> byId(long id) { return Optional.ofNullable(em.find(Account.class, id)); }

    /** By name. */
    public List<Account> all() { return em.createQuery("SELECT a FROM Account a ORDER BY a.name", Account.class).getResultList(); }

    /** @throws Refused where the name is taken @throws org.countersign.platform.Invalid where the name to show is none */
    public Account create(AccountName name, String displayName, Role role) {
        mayChange();
        new FieldErrors().needed("displayName", displayName).text("displayName", displayName, 120).throwIfAny();
        if (byName(name).isPresent()) throw new Refused("staff.account.exists", name.value());
        Account account = new Account(name, displayName.strip(), role, Instant.now().truncatedTo(ChronoUnit.MICROS));
        em.persist(account);
        em.flush();
        note("created", account, null, account.state());
        return account;
    }

    /** @throws org.countersign.platform.Invalid where the password is too short or too easily guessed */
    public void setPassword(AccountName name, String password) {
        mayChange();
        receivePassword(who.name(), known(name), password);
    }

    /**
     * By the account itself, which has shown that it knows the one before.
     *
     * @return what it is known by from now on
     * @throws org.countersign.platform.Invalid where the new one will not do
     */
    public Badge changePassword(String password) {
        Account account = known(new AccountName(who.name()));
        receivePassword(who.name(), account, password);
        return Badge.of(account);
    }

    /** The account's own choice. @param language "en" or "es" */
    public void speak(AccountName name, String language) {
        Account account = known(name);
        if (account.language().equals(language)) return;
        Map<String, Object> before = account.state();
        account.speak(language);
        note("languageChosen", account, before, account.state());
    }

    /** For the account itself, through its one-time link: the link is the permission, and whoever uses it is the account. */
    void receivePassword(Account account, String password) { receivePassword(account.name(), account, password); }

    private void receivePassword(String by, Account account, String password) {
        rule.check(password, account.name(), account.displayName());
        account.receivePassword(hashes.of(password));
        journal.record(by, "account.passwordSet", "account", account.name(), null, Map.of("password", "set"));
    }

    /** For the accounts of the demo, whose one password the launcher has judged. */
    void receiveHash(AccountName name, String hash) {
        mayChange();
        Account account = known(name);
        account.receivePassword(hash);
        note("passwordSet", account, null, Map.of("password", "set"));
    }

    boolean someAdministratorCanSignIn() { return all().stream().anyMatch(account -> account.role() == Role.ADMIN && account.active() && account.hasPassword()); }

    public void assign(Seen seen, Role role) {
        Account account = seen(seen);
        Map<String, Object> before = account.state();
        if (role != Role.ADMIN) mustNotBeLast(account);
        account.assign(role);
        note("roleChanged", account, before, account.state());
    }

    /** Whose numbers come first for a council member. @param district one that there is, as whoever calls knows; null: none */
    public void represent(Seen seen, String district) {
        Account account = seen(seen);
        if (account.role() != Role.COUNCIL && district != null) throw new Refused("staff.account.noSeat", account.name());
        if (Objects.equals(account.district(), district)) return;
        Map<String, Object> before = account.state();
        account.represent(district);
        note("seated", account, before, account.state());
    }

    public void deactivate(Seen seen) {
        Account account = seen(seen);
        Map<String, Object> before = account.state();
        mustNotBeLast(account);
        account.deactivate();
        note("deactivated", account, before, account.state());
    }

    public void reactivate(Seen seen) {
        Account account = seen(seen);
        Map<String, Object> before = account.state();
        account.reactivate();
        note("reactivated", account, before, account.state());
    }

    /** It may take away what its role may read: contacts and people where the role sees them, and the jacket of a decision. */
    public void allowExport(Seen seen) {
        Account account = seen(seen);
        Map<String, Object> before = account.state();
        account.allowExport();
        note("exportAllowed", account, before, account.state());
    }

    public void refuseExport(Seen seen) {
        Account account = seen(seen);
        Map<String, Object> before = account.state();
        account.refuseExport();
        note("exportRefused", account, before, account.state());
    }

    /** Someone lost a telephone: every session and remembered sign-in of that account is over. */
    public void endSessions(Seen seen) {
        Account account = seen(seen);
        account.endSessions();
        note("sessionsEnded", account, null, null);
    }

    /** By the account itself. @return what it is known by from now on, for the one session that goes on */
    public Badge endOtherSessions() {
        Account account = known(new AccountName(who.name()));
        account.endSessions();
        em.flush();
        note("sessionsEnded", account, null, null);
        return Badge.of(account);
    }

    private Account seen(Seen seen) {
        mayChange();
        Account account = em.find(Account.class, seen.id());
        if (account == null) throw new Missing("account");
        seen.mustStillBe(account);
        return account;
    }

    /** Someone must be able to let others in. The rows are locked: two administrators may be leaving in the same moment. */
    private void mustNotBeLast(Account leaving) {
        if (leaving.role() != Role.ADMIN || !leaving.active()) return;
        long others = em.createQuery("SELECT a FROM Account a WHERE a.role = :admin AND a.active = TRUE", Account.class).setParameter("admin", Role.ADMIN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().filter(other -> other.hasPassword() && other != leaving).count();
        if (others == 0) throw new Refused("staff.account.lastAdmin", leaving.name());
    }

    private void mayChange() {
        if (!who.administers()) throw new SecurityException("accounts are not changed by " + who.role());
    }

    private Account known(AccountName name) { return byName(name).orElseThrow(() -> new Missing("account")); }

    private void note(String what, Account account, Map<String, ?> before, Map<String, ?> after) {
        journal.record(who.name(), "account." + what, "account", account.name(), before, after);
    }
}
