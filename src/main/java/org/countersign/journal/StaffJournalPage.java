package org.countersign.journal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.city.City;
import org.countersign.http.Csv;
import org.countersign.platform.Missing;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.staff.Journal;
import org.countersign.staff.JournalEntry;
import org.countersign.staff.Who;

/** Who did what, looked through a page at a time in both directions; one entry by its number; the same as a file. */
@Named
@RequestScoped
public class StaffJournalPage {
    private static final int LINES = 50;

    @Inject Entries entries;
    @Inject Journal journal;
    @Inject Who whoAsks;
    @Inject City city;
    private String who;
    private String what;
    private String type;
    private String subject;
    private LocalDate from;
    private LocalDate to;
    private Long before;
    private Long after;
    private Long entry;
    private String as;
    private List<JournalEntry> found;

    public void load() throws IOException {
        if ("csv".equals(as)) download();
        else if (entry != null) found = List.of(entries.byId(entry).orElseThrow(() -> new Missing("entry")));
        else if (after != null) found = entries.newer(filter(), after, LINES + 1);
        else found = entries.older(filter(), before == null ? Long.MAX_VALUE : before, LINES + 1);
    }

    public JournalFilter filter() { return new JournalFilter(who, what, type, subject, from, to); }

    /** Taking it away is a deed itself. It has names in it, before and after: only who may export does. */
    private void download() throws IOException {
        if (!isMayExport()) throw new SecurityException("the journal is not taken away by " + whoAsks.name());
        journal.record(whoAsks.name(), "journal.exported", "journal", "all", null, asked());
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseContentType(Csv.TYPE);
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"journal.csv\"");
        new JournalCsv(entries, filter()).write(external.getResponseOutputStream());
        FacesContext.getCurrentInstance().responseComplete();
    }

    public boolean isMayExport() { return whoAsks.exports(); }

    private Map<String, Object> asked() {
        Map<String, Object> asked = new TreeMap<>();
        if (filter().who() != null) asked.put("who", who);
        if (filter().what() != null) asked.put("what", what);
        if (filter().type() != null) asked.put("type", type);
        if (filter().subject() != null) asked.put("subject", subject);
        if (from != null) asked.put("from", from);
        if (to != null) asked.put("to", to);
        return asked;
    }

    public List<JournalRow> getRows() { return shown().stream().map(each -> JournalRow.of(each, words())).toList(); }

    /** Of one more than a page has lines, the one that is farthest from where one came is left out. */
    private List<JournalEntry> shown() {
        if (found.size() <= LINES) return found;
        return after == null ? found.subList(0, LINES) : found.subList(1, LINES + 1);
    }

    /** The id before which older ones go on; null on the last page. */
    public Long getOlder() {
        boolean more = after == null ? found.size() > LINES : !found.isEmpty();
        return entry != null || !more ? null : shown().get(shown().size() - 1).id();
    }

    /** The id after which newer ones go on; null on the first page. */
    public Long getNewer() {
        boolean more = after == null ? before != null && !found.isEmpty() : found.size() > LINES;
        return entry != null || !more ? null : shown().get(0).id();
    }

    public List<String> getNames() { return entries.names(); }

    /** What is done here, by what it is done to, each with its word. */
    public List<Group> getGroups() {
        Map<String, List<Kind>> groups = entries.kinds().stream().collect(Collectors.groupingBy(kind -> kind.replaceFirst("\\..*", ""), TreeMap::new,
                Collectors.mapping(kind -> new Kind(kind, words().deed(kind)), Collectors.toList())));
        return groups.entrySet().stream().map(each -> new Group(each.getKey(), words().group(each.getKey()), each.getValue())).toList();
    }

    /** What things are done to, each with its word, by the word. */
    public List<Group> getTypes() {
        return entries.types().stream().map(type -> new Group(type, words().group(type), List.of())).sorted(Comparator.comparing(Group::word)).toList();
    }

    public record Group(String type, String word, List<Kind> kinds) {}

    public record Kind(String what, String word) {}

    /** The one thing whose story this is, in words; empty where the list is of several. */
    public String getStory() { return filter().ofOneThing() ? words().thing(type, subject) : ""; }

    public When when() { return words().when(); }

    private JournalWords words() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return new JournalWords(Words.in(locale), new When(city.zone(), locale));
    }

    public String getWho() { return who; }

    public void setWho(String who) { this.who = who; }

    public String getWhat() { return what; }

    public void setWhat(String what) { this.what = what; }

    public String getType() { return type; }

    public void setType(String type) { this.type = type; }

    public String getSubject() { return subject; }

    public void setSubject(String subject) { this.subject = subject; }

    public LocalDate getFrom() { return from; }

    public void setFrom(LocalDate from) { this.from = from; }

    public LocalDate getTo() { return to; }

    public void setTo(LocalDate to) { this.to = to; }

    public Long getBefore() { return before; }

    public void setBefore(Long before) { this.before = before; }

    public Long getAfter() { return after; }

    public void setAfter(Long after) { this.after = after; }

    public Long getEntry() { return entry; }

    public void setEntry(Long entry) { this.entry = entry; }

    public String getAs() { return as; }

    public void setAs(String as) { this.as = as; }
}
