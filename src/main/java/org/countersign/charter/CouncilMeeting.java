package org.countersign.charter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.clock.Meeting;
import org.countersign.platform.Stored;

/** A meeting on the council's calendar, or its adjournment. One that is moved is taken off and put on again. */
@Entity
@Table(name = "council_meeting")
public class CouncilMeeting extends Stored {
    private String body;
    private Instant at;
    @Column(name = "date_only") private boolean dateOnly;
    @Enumerated(EnumType.STRING) private Meeting.Kind kind;
    @Column(name = "recorded_at") private Instant recordedAt;
    @Column(name = "recorded_by") private String recordedBy;

    protected CouncilMeeting() {}                                            // for JPA only

    CouncilMeeting(Meeting meeting, String by, Instant now) {
        body = meeting.body();
        at = meeting.at();
        dateOnly = meeting.dateOnly();
        kind = meeting.kind();
        recordedBy = by;
        recordedAt = now;
    }

    public Meeting meeting() { return new Meeting(body, at, dateOnly, kind); }

    public Map<String, Object> json(ZoneId zone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id());
        json.put("body", body);
        json.put("at", OffsetDateTime.ofInstant(at, zone));
        json.put("dateOnly", dateOnly);
        json.put("kind", kind.toString());
        return json;
    }
}
