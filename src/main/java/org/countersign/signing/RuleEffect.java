package org.countersign.signing;

/** What a rule would have said of a measure that was presented, beside what the rules say of it now; both in words. */
public record RuleEffect(String no, String title, String now, String then) {
    public boolean differs() { return !now.equals(then); }
}
