package org.countersign.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.countersign.platform.Figures;
import org.countersign.platform.Refused;

/**
 * Name and password against the accounts. Not one transaction: the arithmetic takes a third of a second, and no connection waits for it.
 * An account that does not exist, has no password or is deactivated costs the same time and gets the same answer.
 */
@ApplicationScoped
public class SignIn implements Figures {
    @Inject Accounts accounts;
    @Inject PasswordHashes hashes;
    @Inject Guesses guesses;
    private final LongAdder failures = new LongAdder();
    private final Object[] desks = new Object[64];

    public SignIn() { Arrays.setAll(desks, desk -> new Object()); }

    /**
     * @param badge null where name and password do not match, or were not looked at because they rest
     * @param rest how long they rest now; zero: they may be tried again at once
     * @param left how many more tries are free
     */
    public record Answer(Badge badge, Duration rest, int left) {
        public boolean rests() { return !rest.isZero(); }

        /** As the page says it. */
        public Refused refusal() {
            if (rests()) return new Refused("staff.signin.rests", wait(rest));
            return left <= 5 && left > 0 ? new Refused("staff.signin.wrongAndFew", left) : new Refused("staff.signin.wrong");
        }

        private static int wait(Duration rest) { return (int) Math.max(1, (rest.toSeconds() + 59) / 60); }
    }

    /** One at a time for a name: guesses sent together are counted one by one. */
    public Answer with(String typed, String password, String address) {
        String name = AccountName.read(typed).map(AccountName::value).orElse("?");
        synchronized (desks[Math.floorMod(name.hashCode(), desks.length)]) {
            Duration rest = guesses.rest(name, address, Instant.now());
            return rest.isZero() ? tried(name, password, address) : new Answer(null, rest, 0);
        }
    }

    private Answer tried(String name, String password, String address) {
        Account account = AccountName.read(name).flatMap(accounts::byName).filter(Account::active).orElse(null);
        if (hashes.fits(password, account == null ? null : account.passwordHash())) {
            guesses.succeeded(name, address);
            return new Answer(Badge.of(account), Duration.ZERO, Guesses.FREE);
        }
        failures.increment();
        int left = guesses.failed(name, address, Instant.now());
        return new Answer(null, guesses.rest(name, address, Instant.now()), left);
    }

    @Override public List<Figure> figures() { return List.of(new Figure("sign_in_failures", "Names and passwords that did not match, since the start.")); }

    @Override public Number now(String name) { return failures.sum(); }
}
