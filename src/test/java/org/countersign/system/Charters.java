package org.countersign.system;

import jakarta.json.JsonObject;
import java.util.UUID;

/** A charter told through the interface, as an office would. */
final class Charters {
    private Charters() {}

    /** Tells a rule that holds since 2000. @param fields of the rule in JSON, without braces @return its id */
    static int rule(String measureClass, String fields) { return rule(measureClass, "2000-01-01", fields); }

    static int rule(String measureClass, String from, String fields) {
        return Caller.json(201, clerk().post("/api/rules", "{\"measureClass\":\"" + measureClass + "\",\"validFrom\":\"" + from + "\"," + fields + "}")).getInt("id");
    }

    /** Puts a measure on the docket. @return its file number */
    static String measure(String measureClass) {
        String no = "C-" + UUID.randomUUID().toString().substring(0, 8);
        Caller.json(201, clerk().post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"On the clock\",\"measureClass\":\"" + measureClass + "\"}"));
        return no;
    }

    static int done(String no, String type, String at) { return done(no, type, at, ""); }

    /** @param more such as {@code ,"vote":{"yes":7}} */
    static int done(String no, String type, String at, String more) {
        return Caller.json(201, clerk().post("/api/ordinances/" + no + "/actions", "{\"type\":\"" + type + "\",\"at\":\"" + at + "\"" + more + "}")).getInt("id");
    }

    /** A measure whose clock runs under a rule nobody verified. */
    static String running() {
        rule("other", "\"n\":10,\"dayKind\":\"exclude_weekends_holidays\",\"otherReadings\":[{\"name\":\"City attorney\",\"includeFirstDay\":true}],\"override\":{\"threshold\":\"2/3\"}");
        String no = measure("other");
        done(no, "passage", "2026-01-01", ",\"vote\":{\"yes\":5,\"no\":4,\"seats\":9}");
        done(no, "executive-receipt", "2026-01-02T09:00:00-05:00");
        return no;
    }

    static int meeting(String at) { return Caller.json(201, clerk().post("/api/meetings", "{\"body\":\"City Council\",\"at\":\"" + at + "\",\"kind\":\"regular\"}")).getInt("id"); }

    static void holidays(String json) { Caller.json(200, clerk().put("/api/holidays", json)); }

    static JsonObject clock(String no) { return Caller.json(200, Application.running().as("mayor").get("/api/ordinances/" + no + "/clock")); }

    static Caller clerk() { return Application.running().as("clerk"); }
}
