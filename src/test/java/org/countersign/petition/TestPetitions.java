package org.countersign.petition;

import static org.countersign.intake.TestIntake.told;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.countersign.contact.Triage;
import org.countersign.intake.Intake;
import org.countersign.intake.PositionsChanged;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** The sheets of petitions on a test database. */
public final class TestPetitions {
    private TestPetitions() {}

    public static PetitionLines lines(EntityManager em, Who who, Intake intake, Triage triage) {
        PetitionLines lines = new PetitionLines();
        lines.em = em;
        lines.who = who;
        lines.intake = intake;
        lines.triage = triage;
        return lines;
    }

    public static PetitionSheets on(EntityManager em, Who who, Journal journal, List<PositionsChanged> news) {
        PetitionSheets sheets = new PetitionSheets();
        sheets.em = em;
        sheets.who = who;
        sheets.journal = journal;
        sheets.news = told(news);
        return sheets;
    }
}
