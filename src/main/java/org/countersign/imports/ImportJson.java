package org.countersign.imports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.countersign.imports.ImportRun.State;
import org.countersign.platform.Words;

/** An import as the interface shows it. @param zone of its times */
record ImportJson(ZoneId zone) {

    Map<String, Object> of(ImportRun run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", run.id());
        json.putAll(figures(run));
        json.put("startedAt", time(run.startedAt()));
        json.put("endedAt", time(run.endedAt()));
        if (run.state() == State.STOPPED) json.put("failure", Words.in(Locale.ENGLISH).say("imports.state.STOPPED"));
        if (run.state() == State.FAILED) json.put("failure", run.failure(Words.in(Locale.ENGLISH)));
        return json;
    }

    static Map<String, Object> figures(ImportRun run) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("state", told(run));
        figures.put("format", run.format());
        figures.put("source", run.source());
        if (run.sheetId() != null) figures.put("sheet", run.sheetId());
        figures.put("bytes", run.bytes());
        figures.put("read", run.rowsRead());
        figures.put("accepted", run.accepted());
        figures.put("duplicates", run.duplicates());
        figures.put("rejected", run.rejected());
        return figures;
    }

    /** While something is still done to it, it is RUNNING; one that was stopped did not come to its end. */
    private static State told(ImportRun run) {
        if (run.running() || run.state() == State.UNDOING) return State.RUNNING;
        return run.state() == State.STOPPED ? State.FAILED : run.state();
    }

    private OffsetDateTime time(Instant at) { return at == null ? null : at.atZone(zone).toOffsetDateTime(); }
}
