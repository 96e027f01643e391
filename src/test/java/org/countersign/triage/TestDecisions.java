package org.countersign.triage;

import static org.countersign.intake.TestIntake.told;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.countersign.contact.TestTriage;
import org.countersign.intake.PositionsChanged;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** What people decide and what the program suggests, on a test database of another room; what is told is heard by that room. */
public final class TestDecisions {
    private TestDecisions() {}

    public static Decisions on(EntityManager em, Who who, Journal journal, List<PositionsChanged> news) {
        Decisions decisions = new Decisions();
        decisions.em = em;
        decisions.who = who;
        decisions.journal = journal;
        decisions.triage = TestTriage.on(em, who, journal, news);
        decisions.rules = rules(em, who, journal, news);
        decisions.takenBack = told(new java.util.ArrayList<>());
        return decisions;
    }

    public static Suggestions suggestions(EntityManager em, Journal journal, List<PositionsChanged> news) {
        Suggestions suggestions = new Suggestions();
        suggestions.em = em;
        suggestions.journal = journal;
        suggestions.news = told(news);
        suggestions.rules = rules(em, new Who(), journal, news);
        return suggestions;
    }

    public static SubjectRules rules(EntityManager em, Who who, Journal journal, List<PositionsChanged> news) {
        SubjectRules rules = new SubjectRules();
        rules.em = em;
        rules.who = who;
        rules.journal = journal;
        rules.news = told(news);
        rules.days = 60;
        return rules;
    }
}
