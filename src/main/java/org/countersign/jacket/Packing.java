package org.countersign.jacket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.countersign.city.City;
import org.countersign.hearing.Hearing;
import org.countersign.hearing.Hearings;
import org.countersign.http.Csv;
import org.countersign.jacket.Jackets.Opened;
import org.countersign.memo.Final;
import org.countersign.memo.Finals;
import org.countersign.memo.Printed;
import org.countersign.paper.Paper;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.snapshot.Snapshot;
import org.countersign.snapshot.Snapshots;
import org.countersign.speaker.Minutes;
import org.countersign.speaker.MinutesCsv;
import org.countersign.speaker.MinutesPdf;
import org.countersign.speaker.Nights;

/** Writes a jacket as it goes: of the contacts a hundred are in memory at a time, and the pages of one volume; no transaction is longer than it takes to read these. */
@ApplicationScoped
public class Packing {
    private static final int AT_A_TIME = 100, MOST_SNAPSHOTS = 1_000;
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, new Locale("es"));

    @Inject Entries entries;
    @Inject Finals finals;
    @Inject Snapshots snapshots;
    @Inject Hearings hearings;
    @Inject Nights nights;
    @Inject City city;

    /** @throws IOException where whoever takes it has gone */
    void pack(Opened jacket, OutputStream out) throws IOException {
        Bundle bundle = new Bundle(out, jacket.at());
        Words words = Words.in(jacket.language());
        When when = new When(city.zone(), jacket.language());
        about(bundle, jacket, words);
        record(bundle, jacket, words, when);
        memos(bundle, jacket, words);
        snapshots(bundle, jacket, words);
        hearings(bundle, jacket, words, when);
        for (Group group : Group.values()) contacts(bundle, jacket, group, words);
        bundle.end(words.say("jacket.holds.index"), words.say("jacket.holds.manifest"));
    }

    private String at(java.time.Instant at) { return at.atZone(city.zone()).toOffsetDateTime().toString(); }

    private void about(Bundle bundle, Opened jacket, Words words) {
        Freeze freeze = jacket.freeze();
        bundle.say(words.say("jacket.about.measure", jacket.number().value(), jacket.decision().ordinance().title()));
        bundle.say(words.say("jacket.about.edition." + jacket.edition().name()));
        bundle.say(words.say("jacket.about.basis", String.valueOf(freeze.snapshot().id()), at(freeze.moment()), freeze.snapshot().sha256(), at(freeze.at()), freeze.by()));
        bundle.say(words.say("jacket.about.since"));
        bundle.say(words.say("stance.means"));
        bundle.say(words.say("jacket.about.taken", at(jacket.at()), jacket.by()));
    }

    private void record(Bundle bundle, Opened jacket, Words words, When when) throws IOException {
        Record record = new Record(jacket.decision(), jacket.edition(), words, when);
        String page = record.page();
        bundle.add("decision/decision.pdf", words.say("jacket.holds.decision"), out -> bytes(out, Volume.set(page, jacket.at())));
        bundle.add("decision/decision.html", words.say("jacket.holds.decision"), out -> bytes(out, page.getBytes(StandardCharsets.UTF_8)));
        bundle.add("decision/actions.csv", words.say("jacket.holds.actions"), out -> Bundle.csv(out, Record.ACTIONS, record.actions()));
        bundle.add("decision/roll-calls.csv", words.say("jacket.holds.votes"), out -> Bundle.csv(out, Record.VOTES, record.votes()));
    }

    private static long bytes(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        return -1;
    }

    private void memos(Bundle bundle, Opened jacket, Words words) throws IOException {
        List<Final> made = finals.of(jacket.number());
        if (made.isEmpty()) bundle.say(words.say("jacket.about.noMemo"));
        for (Final memo : made)
            for (Locale language : LANGUAGES) memo(bundle, jacket, memo, language, words);
    }

    private void memo(Bundle bundle, Opened jacket, Final memo, Locale language, Words words) throws IOException {
        String file = "memo/memo-" + memo.id() + "-" + language.getLanguage(), id = String.valueOf(memo.id()), snapshot = String.valueOf(memo.snapshot());
        if (!jacket.edition().isPersonal()) {
            Optional<Printed> redacted = finals.redacted(jacket.number(), memo, language);
            if (redacted.isPresent()) memo(bundle, file, words.say("jacket.holds.memo.redacted", id, snapshot), redacted.get());
            else if (language.equals(LANGUAGES.get(0))) bundle.say(words.say("jacket.about.memoLeftOut", id));
        } else if (memo.intact()) memo(bundle, file, words.say("jacket.holds.memo", id, snapshot, memo.sha256()), finals.printed(jacket.number(), memo, language));
        else bundle.add(file + ".txt", words.say("jacket.holds.memo.tampered", id, snapshot, memo.sha256()), out -> bytes(out, finals.raw(jacket.number(), memo, language).getBytes(StandardCharsets.UTF_8)));
    }

    private static void memo(Bundle bundle, String file, String holds, Printed printed) throws IOException {
        bundle.add(file + ".pdf", holds, out -> bytes(out, printed.pdf(Paper.LETTER)));
        bundle.add(file + ".html", holds, out -> bytes(out, printed.html().getBytes(StandardCharsets.UTF_8)));
    }

    private void snapshots(Bundle bundle, Opened jacket, Words words) throws IOException {
        for (Snapshot each : snapshots.of(jacket.number(), MOST_SNAPSHOTS)) {
            String holds = words.say(each.intact() ? "jacket.holds.snapshot" : "jacket.holds.snapshot.tampered", String.valueOf(each.id()), each.cutOff().inTheCity().toString(), each.sha256());
            bundle.add("snapshots/snapshot-" + each.id() + ".json", holds, out -> bytes(out, snapshots.file(each).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void hearings(Bundle bundle, Opened jacket, Words words, When when) throws IOException {
        Record record = new Record(jacket.decision(), jacket.edition(), words, when);
        List<Hearing> heard = hearings.on(jacket.number());
        if (heard.isEmpty()) bundle.say(words.say("jacket.about.noHearing"));
        for (Hearing each : heard) {
            Minutes minutes = record.edited(nights.record(each.id()));
            String file = "hearings/hearing-" + each.id(), holds = words.say(minutes.locked() ? "jacket.holds.minutes" : "jacket.holds.minutes.draft", each.body(), when.shortDay(each.startsAt()));
            bundle.add(file + ".pdf", holds, out -> {
                new MinutesPdf(minutes, when, jacket.language()).write(out);
                return -1;
            });
            bundle.add(file + ".csv", holds, out -> new MinutesCsv(minutes).write(out));
        }
    }

    private void contacts(Bundle bundle, Opened jacket, Group group, Words words) throws IOException {
        long[] ids = jacket.members().of(group);
        String holds = words.say("jacket.holds." + group);
        bundle.add(group.file() + ".csv", holds, out -> sheet(out, jacket, ids));
        int volumes = (ids.length + Volume.MOST - 1) / Volume.MOST;
        for (int no = 1; no <= volumes; no++) {
            int from = (no - 1) * Volume.MOST, to = Math.min(ids.length, from + Volume.MOST);
            String title = words.say("jacket.volume", holds, no, volumes), said = words.say("jacket.volume.holds", title, from + 1, to, ids.length);
            bundle.add(String.format(Locale.ROOT, "%s-%03d.pdf", group.file(), no), said, out -> volume(out, jacket, Arrays.copyOfRange(ids, from, to), words, List.of(title, said)));
        }
    }

    private long sheet(OutputStream out, Opened jacket, long[] ids) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Csv csv = new Csv(text);
        Columns columns = new Columns(jacket.edition(), city.zone());
        csv.row(columns.heading());
        for (int from = 0; from < ids.length; from += AT_A_TIME) some(jacket, ids, from).forEach(entry -> csv.row(columns.cells(entry)));
        text.flush();
        return ids.length;
    }

    private List<Entry> some(Opened jacket, long[] ids, int from) { return entries.of(jacket.freeze(), Arrays.copyOfRange(ids, from, Math.min(ids.length, from + AT_A_TIME))); }

    private long volume(OutputStream out, Opened jacket, long[] ids, Words words, List<String> titles) throws IOException {
        Volume volume = new Volume(jacket.edition(), words, jacket.language().getLanguage(), city.zone());
        for (int from = 0; from < ids.length; from += AT_A_TIME) some(jacket, ids, from).forEach(volume::add);
        out.write(volume.pdf(jacket.number().value() + ": " + titles.get(0), List.of(jacket.decision().ordinance().title(), titles.get(1), words.say("jacket.about.edition." + jacket.edition().name()), words.say("jacket.volume.letters")), jacket.at()));
        return ids.length;
    }
}
