package org.countersign.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.countersign.TestDatabase;
import org.countersign.intake.TestIntake;
import org.countersign.platform.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two clerks at the console, one of whom was without a network: what both did holds, and nobody's hearing is undone. */
class TwoClerksIT extends TestNight {
    static final TestDatabase DATABASE = TestDatabase.fresh();

    TwoClerksIT() { super(DATABASE); }

    @BeforeAll static void docket() { new TestIntake(DATABASE).docket(NO, OTHER); }

    @AfterAll static void close() { DATABASE.close(); }

    @Test void a_call_that_arrives_late_takes_nobody_off_the_record() {
        long hearing = announce();
        String first = id(), heard = id(), late = id();
        for (String each : List.of(first, heard)) take(hearing, act(id(), each, "\"card\":{\"" + NO + "\":\"SUPPORT\"}"));
        take(hearing, done(heard, "\"status\":\"DONE\",\"used\":95,\"gist\":\"lamps\""));
        String before = setAside();
        String call = act(late, first, "\"status\":\"DONE\",\"used\":60").replace("signUp", "done").replaceFirst("]}$",
                ",{\"speaker\":\"" + heard + "\",\"set\":{\"status\":\"CALLED\",\"calledAt\":\"2024-05-01T20:00:00Z\",\"allotted\":180,\"used\":0,\"runningSince\":null}}]}");
        take(hearing, call);
        for (String more : List.of("\"status\":\"SPEAKING\",\"runningSince\":\"2024-05-01T20:00:00Z\"", "\"used\":3,\"runningSince\":null", "\"allotted\":240", "\"status\":\"NO_SHOW\",\"used\":0")) take(hearing, done(heard, more));
        assertEquals(Map.of("status", "DONE", "used", "95", "gist", "lamps"), noted(hearing, heard, Field.STATUS, Field.USED, Field.GIST));
        assertEquals(2, contacts(hearing).size());
        assertEquals(before, setAside());
        take(hearing, undo(late));
        assertEquals(1, contacts(hearing).size(), "what it did is taken back, what it did not do stays");
    }

    @Test void whoever_was_ruled_out_of_time_may_have_been_heard_by_the_other_clerk() {
        long hearing = announce();
        String speaker = id();
        take(hearing, act(id(), speaker, "\"status\":\"OUT_OF_TIME\""));
        take(hearing, done(speaker, "\"status\":\"CALLED\""));
        assertEquals(Map.of("status", "OUT_OF_TIME"), noted(hearing, speaker, Field.STATUS));
        take(hearing, done(speaker, "\"status\":\"DONE\",\"spoken\":{\"" + NO + "\":\"OPPOSE\"}"));
        assertEquals(List.of(List.of("TESTIMONY", "OPPOSE")), contacts(hearing));
    }

    @Test void the_words_of_both_are_kept_and_two_positions_are_refused() {
        long hearing = announce(NO, OTHER);
        String speaker = id();
        take(hearing, act(id(), speaker, "\"name\":\"Ann Field\""));
        take(hearing, done(speaker, "\"status\":\"DONE\",\"gist\":\"wants lamps\",\"exhibits\":\"map\",\"spoken\":{\"" + NO + "\":\"SUPPORT\"}"));
        take(hearing, seeing(speaker, "\"gist\":\"and signs\",\"exhibits\":\"letter\",\"spoken\":{\"" + OTHER + "\":\"OPPOSE\"}", "\"gist\":null,\"exhibits\":null,\"spoken\":null"));
        assertEquals(Map.of("gist", "wants lamps · and signs", "exhibits", "map\nletter"), noted(hearing, speaker, Field.GIST, Field.EXHIBITS));
        assertEquals(2, contacts(hearing).size(), "both positions");
        take(hearing, seeing(speaker, "\"gist\":\"wants lamps · soon\"", "\"gist\":\"wants lamps\""));
        assertEquals(Map.of("gist", "wants lamps · and signs · soon"), noted(hearing, speaker, Field.GIST));
        for (String same : List.of("and signs · soon", "wants lamps · and signs · soon", "soon")) take(hearing, seeing(speaker, "\"gist\":\"" + same + "\"", "\"gist\":null"));
        assertEquals(Map.of("gist", "wants lamps · and signs · soon"), noted(hearing, speaker, Field.GIST), "a gist with a break in it stands there already");
        take(hearing, seeing(speaker, "\"gist\":\"lamps · and\"", "\"gist\":null"));
        assertEquals(Map.of("gist", "wants lamps · and signs · soon · lamps · and"), noted(hearing, speaker, Field.GIST), "parts of words are other words");
        String otherwise = seeing(speaker, "\"spoken\":{\"" + NO + "\":\"OPPOSE\"}", "\"spoken\":null");
        assertEquals("hearing.note.otherwise", assertThrows(Refused.class, () -> take(hearing, otherwise)).key());
        take(hearing, seeing(speaker, "\"spoken\":{\"" + NO + "\":\"OPPOSE\",\"" + OTHER + "\":\"OPPOSE\"}", "\"spoken\":{\"" + NO + "\":\"SUPPORT\",\"" + OTHER + "\":\"OPPOSE\"}"));
        String endless = seeing(speaker, "\"gist\":\"" + "x".repeat(190) + "\"", "\"gist\":null");
        assertEquals("hearing.note.full", assertThrows(Refused.class, () -> take(hearing, endless)).key());
    }

    private String setAside() { return String.valueOf(database.rows("SELECT COUNT(*) FROM contact WHERE set_aside IS NOT NULL").get(0).get(0)); }

    private static String done(String speaker, String set) { return act(id(), speaker, set).replace("signUp", "done"); }

    private static String seeing(String speaker, String set, String seen) { return done(speaker, set).replaceFirst("}]}$", ",\"seen\":{" + seen + "}}]}"); }

    private Map<String, String> noted(long hearing, String speaker, Field... fields) {
        Speaker now = in(office -> office.nights().since(hearing, -1).speakers().stream().filter(each -> each.key().equals(speaker)).findFirst().orElseThrow());
        return java.util.stream.Stream.of(fields).collect(java.util.stream.Collectors.toMap(Field::json, now::get));
    }
}
