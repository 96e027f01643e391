package org.countersign.legistar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.countersign.action.ActionType;
import org.countersign.platform.FieldErrors;

/**
 * Where the clerk's Legistar is and what we take from it.
 *
 * @param client the office's name at Legistar, such as "springfield"; empty: none is set up
 * @param address of the Web API, without the client; Legistar's own unless an administrator says another
 * @param pages of the office for the public, where a matter is looked up by its number
 * @param types the kinds of matters that are followed, in the office's own words; empty: all
 * @param files file numbers that are followed whatever their kind
 * @param since introduced on that day or later; null: all
 * @param presented the field of a matter with the day of presentment, such as MatterEXDate5; null: none
 * @param signed the field with the day of signature; null: none
 * @param words what the office's words for actions mean, one "words = action" a line, "-" for what is left out
 * @param nightly looked at every night, too
 */
record Source(String client, String address, String pages, List<String> types, List<String> files, LocalDate since, String presented, String signed, List<String> words, boolean nightly)
        implements java.io.Serializable {
    static final String OWN_ADDRESS = "https://webapi.legistar.com/v1", OWN_PAGES = "https://{client}.legistar.com";
    static final Source NONE = new Source("", null, null, List.of("Ordinance"), List.of(), null, null, null, List.of(), false);
    private static final int NAME = 200, MANY = 200;

    /** @throws org.countersign.platform.Invalid with everything that is wrong, by field */
    Source {
        client = client == null ? "" : client.strip();
        address = address == null || address.isBlank() ? OWN_ADDRESS : address.strip().replaceAll("/+$", "");
        pages = pages == null || pages.isBlank() ? OWN_PAGES : pages.strip().replaceAll("/+$", "");
        types = lines(types);
        files = lines(files);
        presented = blankless(presented);
        signed = blankless(signed);
        words = lines(words);
        FieldErrors errors = new FieldErrors();
        if (!client.matches("[A-Za-z0-9_-]{0,60}")) errors.add("client", "legistar.client.wrong");
        if (!address(address)) errors.add("address", "legistar.address.wrong");
        if (!address(pages)) errors.add("pages", "legistar.address.wrong");
        errors.texts("types", types, NAME).texts("files", files, NAME).texts("words", words, 2 * NAME);
        if (types.size() > MANY) errors.add("types", "field.tooMany", String.valueOf(MANY));
        if (files.size() > MANY) errors.add("files", "field.tooMany", String.valueOf(MANY));
        if (words.size() > MANY) errors.add("words", "field.tooMany", String.valueOf(MANY));
        if (!dated(presented)) errors.add("presented", "legistar.field.wrong");
        if (!dated(signed)) errors.add("signed", "legistar.field.wrong");
        words.stream().filter(line -> meaning(line).isEmpty()).findFirst().ifPresent(line -> errors.add("words", "legistar.words.wrong", line));
        errors.throwIfAny();
    }

    private static List<String> lines(List<String> told) { return told == null ? List.of() : told.stream().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList(); }

    private static String blankless(String text) { return text == null || text.isBlank() ? null : text.strip(); }

    /** Over the air only in secret; in the clear only on this machine. */
    private static boolean address(String text) {
        return text.length() <= 300 && (text.matches("https://[A-Za-z0-9{}.-]+(:\\d{1,5})?(/[\\w./{}-]*)?") || text.matches("http://(127\\.0\\.0\\.1|localhost)(:\\d{1,5})?(/[\\w./{}-]*)?"));
    }

    private static boolean dated(String field) { return field == null || field.matches("Matter(Date[1-5]|EXDate([1-9]|10)|(Intro|Agenda|Passed|Enactment)Date)"); }

    boolean isSetUp() { return !client.isEmpty(); }

    /** Whether a matter is one that we follow. */
    Predicate<Matter> wanted() {
        return matter -> files.contains(matter.file()) || kind(matter) && (since == null || matter.day("MatterIntroDate").map(at -> !at.toLocalDate().isBefore(since)).orElse(true));
    }

    private boolean kind(Matter matter) { return types.isEmpty() || matter.type() != null && types.stream().anyMatch(type -> type.equalsIgnoreCase(matter.type())); }

    ActReader reader() {
        Map<String, Optional<ActionType>> own = new LinkedHashMap<>();
        words.forEach(line -> meaning(line).ifPresent(each -> own.put(each.getKey(), each.getValue())));
        return new ActReader(own);
    }

    private static Optional<Map.Entry<String, Optional<ActionType>>> meaning(String line) {
        int at = line.lastIndexOf('=');
        if (at < 1) return Optional.empty();
        String name = line.substring(0, at).strip().toLowerCase(Locale.ROOT), word = line.substring(at + 1).strip();
        Optional<ActionType> type = ActionType.read(word);
        return name.isEmpty() || type.isEmpty() && !word.equals("-") ? Optional.empty() : Optional.of(Map.entry(name, type));
    }

    /** As the journal and the interface show it; the token is never among it. */
    Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("client", client);
        state.put("address", address);
        state.put("pages", pages);
        state.put("types", new ArrayList<>(types));
        state.put("files", new ArrayList<>(files));
        state.put("since", since);
        state.put("presented", presented);
        state.put("signed", signed);
        state.put("words", new ArrayList<>(words));
        state.put("nightly", nightly);
        return state;
    }
}
