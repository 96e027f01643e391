package org.countersign.system;

import static org.countersign.system.Caller.json;

/** A measure with all that can be told of one: two texts, a claim, a relation, a commitment, a statement, a vote and a decision; made once. */
final class Told {
    private static final String NO = "2016-TOLD", PATH = "/api/ordinances/" + NO;

    private Told() {}

    static synchronized String measure() {
        Caller clerk = Application.running().as("clerk");
        if (clerk.get(PATH).statusCode() == 200) return NO;
        json(201, clerk.post("/api/ordinances", "{\"fileNumber\":\"" + NO + "\",\"title\":\"An ordinance on the hours of parks\",\"versions\":[{\"label\":\"as proposed\",\"dated\":\"2016-01-10\",\"text\":\"AN ORDINANCE\\nSection 1. Hours\\nParks close at ten.\\nSection 2. Dogs\\nOn a leash.\"},"
                + "{\"label\":\"substitute\",\"dated\":\"2016-03-01\",\"text\":\"AN ORDINANCE\\nSection 1. Hours\\nParks close at eleven.\\nSection 2. Dogs\\nOn a leash.\\nSection 3. Effect\\nAt once.\"}]}"));
        json(201, clerk.post(PATH + "/claims", "{\"version\":\"substitute\",\"words\":\"Parks never close\",\"section\":\"s-1\",\"passage\":\"Parks close at eleven.\",\"note\":\"The text names an hour.\"}"));
        json(201, clerk.post(PATH + "/relations", "{\"kind\":\"RENAMED_FROM\",\"name\":\"The late parks ordinance\"}"));
        json(201, clerk.post(PATH + "/events", "{\"kind\":\"COMMITMENT\",\"headline\":\"Lamps along the paths\",\"person\":\"Parks department\"}"));
        json(201, clerk.post(PATH + "/events", "{\"kind\":\"OFFICIAL_STATEMENT\",\"headline\":\"Asked for a later hour\",\"person\":\"A member of the council\",\"speaker\":\"COUNCIL\",\"leaning\":\"SUPPORTS\"}"));
        json(201, clerk.post(PATH + "/actions", "{\"type\":\"passage\",\"at\":\"2016-04-01\",\"vote\":{\"yes\":7,\"no\":2,\"seats\":9}}"));
        json(201, clerk.post(PATH + "/decision", "{\"outcome\":\"vetoed\",\"at\":\"2016-04-05\",\"reasons\":\"The lamps come first.\"}"));
        return NO;
    }
}
