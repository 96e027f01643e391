package org.countersign.staff;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The rooms' own beans on one EntityManager, put together by hand; hashing costs nothing here. */
final class StaffHouse {
    final Accounts accounts = new Accounts();
    final Tokens tokens = new Tokens();
    final Links links = new Links();
    final Guesses guesses = new Guesses();
    final Badges badges = new Badges();
    final Passes passes = new Passes();
    final SignIn signIn = new SignIn();
    static final List<String> JOURNAL = Collections.synchronizedList(new ArrayList<>());

    /** @param role who is at work; null: the program itself */
    StaffHouse(EntityManager em, Role role) {
        Who who = new Who() {
            @Override public String name() { return role == null ? "system" : role.name().toLowerCase(java.util.Locale.ROOT); }
            @Override public Role role() { return role; }
        };
        Journal journal = new Journal() {
            @Override public void record(String by, String what, String type, String id, Map<String, ?> before, Map<String, ?> after) {
                super.record(by, what, type, id, before, after);
                JOURNAL.add(what + " " + (before == null ? "" : before) + (after == null ? "" : after));
            }
        };
        journal.em = em;
        accounts.em = em;
        tokens.em = em;
        links.em = em;
        guesses.em = em;
        badges.em = em;
        badges.passes = passes;
        passes.em = em;
        passes.who = who;
        accounts.who = who;
        tokens.who = who;
        links.who = who;
        accounts.journal = journal;
        tokens.journal = journal;
        links.journal = journal;
        accounts.hashes = new PlainHashes();
        accounts.rule = new PasswordRule();
        links.accounts = accounts;
        signIn.accounts = accounts;
        signIn.hashes = accounts.hashes;
        signIn.guesses = guesses;
    }

    /** Not for keeping: the real arithmetic takes a third of a second. */
    static final class PlainHashes extends PasswordHashes {
        @Override public String of(String password) { return "plain:" + password; }

        @Override public boolean fits(String password, String hash) { return of(password).equals(hash); }
    }
}
