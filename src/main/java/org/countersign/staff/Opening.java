package org.countersign.staff;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Logger;

/**
 * Whoever opens the house must be able to get in. On the launcher's own database: the accounts of the demo, with the password the launcher
 * hands over. On an office's database without an administrator: the account "admin" and a one-time link for it, in the log.
 */
@Singleton @Startup @DependsOn("Migration") @TransactionManagement(TransactionManagementType.BEAN)
public class Opening {
    /** From the launcher, in this process; a system property and not configuration, so that no environment brings demo accounts to an office. */
    private static final String PASSWORD = "countersign.demo.password";
    /** For the launcher, to print it: where the first administrator gets a password. */
    private static final String WELCOME = "countersign.welcome";
    private static final Logger LOG = Logger.getLogger(Opening.class.getName());
    private static final Map<String, Role> DEMO = Map.of("admin", Role.ADMIN, "staff", Role.STAFF, "clerk", Role.CLERK,
            "hearing", Role.HEARING, "council", Role.COUNCIL, "mayor", Role.MAYOR);
    private static final Map<Role, String> SHOWN = Map.of(Role.ADMIN, "Administrator", Role.STAFF, "Constituent services", Role.CLERK, "City clerk",
            Role.HEARING, "Hearing clerk", Role.COUNCIL, "Council office", Role.MAYOR, "Mayor");

    @Inject Accounts accounts;
    @Inject Links links;
    @Inject PasswordHashes hashes;

    @PostConstruct void start() { open(System.getProperty(PASSWORD)); }

    /** @param password null: an office's database */
    void open(String password) {
        if (password != null) demo(password);
        else if (!accounts.someAdministratorCanSignIn()) firstLink();
    }

    /** One hash for the six and one look at it: the arithmetic takes a third of a second. */
    private void demo(String password) {
        Map<String, Boolean> fits = new HashMap<>();
        String[] fresh = new String[1];
        DEMO.forEach((name, role) -> {
            Account account = account(new AccountName(name), role);
            if (account.hasPassword() && fits.computeIfAbsent(account.passwordHash(), hash -> hashes.fits(password, hash))) return;
            if (fresh[0] == null) fresh[0] = hashes.of(password);
            accounts.receiveHash(new AccountName(name), fresh[0]);
        });
    }

    private Account account(AccountName name, Role role) { return accounts.byName(name).orElseGet(() -> accounts.create(name, SHOWN.get(role), role)); }

    private void firstLink() {
        String link = links.issue(new AccountName(account(new AccountName("admin"), Role.ADMIN).name()));
        System.setProperty(WELCOME, link);
        LOG.info(() -> "No administrator can sign in yet. Open " + link + " at this server’s address and set the password of “admin”; the link holds for three days and for one password.");
    }
}
