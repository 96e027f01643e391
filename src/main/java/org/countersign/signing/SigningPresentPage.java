package org.countersign.signing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.countersign.city.City;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;

/** Records that a measure was put before the mayor: both hours and both names. */
@Named
@ViewScoped
public class SigningPresentPage implements Serializable {
    @Inject Ordinances ordinances;
    @Inject Presentments presentments;
    @Inject transient City city;
    private String no;
    private String title;
    private LocalDate deliveredDay;
    private LocalTime deliveredTime;
    private String deliveredBy;
    private LocalTime receivedTime;
    private String receivedBy;

    public void load() { title = ordinances.byNumber(number()).orElseThrow(() -> new Missing("ordinance")).title(); }

    /** Received on the day it was delivered; at the same hour where no other is told. */
    public void present() {
        presentments.present(number(), new Presentment.Hands(at(deliveredTime), deliveredBy, at(receivedTime), receivedBy));
        Redirect.to("/signing/show", "no", number().value());
    }

    private Instant at(LocalTime time) { return deliveredDay == null || time == null ? null : deliveredDay.atTime(time).atZone(city.zone()).toInstant(); }

    private FileNumber number() { return FileNumber.read(no).orElseThrow(() -> new Missing("ordinance")); }

    public String getTitle() { return title; }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public LocalDate getDeliveredDay() { return deliveredDay; }

    public void setDeliveredDay(LocalDate deliveredDay) { this.deliveredDay = deliveredDay; }

    public LocalTime getDeliveredTime() { return deliveredTime; }

    public void setDeliveredTime(LocalTime deliveredTime) { this.deliveredTime = deliveredTime; }

    public String getDeliveredBy() { return deliveredBy; }

    public void setDeliveredBy(String deliveredBy) { this.deliveredBy = deliveredBy; }

    public LocalTime getReceivedTime() { return receivedTime; }

    public void setReceivedTime(LocalTime receivedTime) { this.receivedTime = receivedTime; }

    public String getReceivedBy() { return receivedBy; }

    public void setReceivedBy(String receivedBy) { this.receivedBy = receivedBy; }
}
