package org.countersign.commitment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** What was promised beside a measure, who owns it and how far it is, on the measure's page. */
@Named
@RequestScoped
public class CommitmentListPart {
    @Inject Ordinances ordinances;
    @Inject Commitments commitments;
    @Inject City city;
    private List<Row> rows;

    /** A commitment as the page shows it; text that is not known is empty. @param late it is due, and neither kept nor dropped */
    public record Row(long id, String what, String owner, State state, String due, boolean late, String note) {}

    /** The rows of this measure, read once. */
    public List<Row> of(String no) {
        if (rows == null) rows = commitments.of(FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance"))).stream().map(this::row).toList();
        return rows;
    }

    private Row row(Commitment commitment) {
        LocalDate due = commitment.last().map(step -> step.said().due()).orElse(null);
        boolean open = commitment.state() == State.PROMISED || commitment.state() == State.UNDER_WAY;
        String owner = commitment.owner() == null ? Words.in(locale()).say("commitment.owner.unknown") : commitment.owner();
        return new Row(commitment.made().id(), commitment.made().headline(), owner, commitment.state(), due == null ? "" : new When(city.zone(), locale()).shortDay(due),
                open && due != null && due.isBefore(LocalDate.now(city.zone())), commitment.last().map(step -> step.said().note()).orElse(""));
    }

    public boolean isMayWrite() { return ordinances.mayBeWritten(); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
