package org.countersign.bill;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds a bill or a vote against the lists and patterns of Open Civic Data, and says where it does not hold. */
final class BillCheck {
    private final List<String> wrong = new ArrayList<>();

    private BillCheck() {}

    /** The paths of what does not hold, with the value; empty: all of it does. */
    static List<String> bill(Map<String, ?> bill) {
        BillCheck check = new BillCheck();
        check.texts(bill, "", "legislative_session", "identifier", "title");
        check.every(bill, "classification", Lists.BILLS, "");
        check.jurisdiction(objectIn(bill, "jurisdiction"));
        check.each(bill, "abstracts", (path, one) -> { check.texts(one, path, "abstract"); check.fuzzy(path, one.get("date")); });
        check.each(bill, "other_identifiers", (path, one) -> check.texts(one, path, "identifier"));
        check.each(bill, "actions", (path, one) -> {
            check.date(path + "date", one.get("date"));
            check.texts(one, path, "description");
            check.every(one, "classification", Lists.ACTIONS, path);
        });
        check.each(bill, "sponsorships", (path, one) -> { check.texts(one, path, "name", "classification"); check.in(path + "entity_type", one.get("entity_type"), Lists.ENTITIES); });
        check.each(bill, "related_bills", (path, one) -> { check.texts(one, path, "identifier", "legislative_session"); check.in(path + "relation_type", one.get("relation_type"), Lists.RELATIONS); });
        check.each(bill, "versions", (path, one) -> {
            check.texts(one, path, "note");
            check.in(path + "classification", one.get("classification"), Lists.VERSIONS);
            check.fuzzy(path, one.get("date"));
        });
        check.sources(bill);
        return List.copyOf(check.wrong);
    }

    static List<String> vote(Map<String, ?> vote) {
        BillCheck check = new BillCheck();
        check.texts(vote, "", "identifier", "motion_text");
        check.date("start_date", vote.get("start_date"));
        check.every(vote, "motion_classification", Lists.MOTIONS, "");
        check.in("result", vote.get("result"), Lists.RESULTS);
        check.each(vote, "votes", (path, one) -> { check.texts(one, path, "voter_name"); check.in(path + "option", one.get("option"), Lists.OPTIONS); });
        check.each(vote, "counts", (path, one) -> check.in(path + "option", one.get("option"), Lists.OPTIONS));
        check.sources(vote);
        return List.copyOf(check.wrong);
    }

    private void jurisdiction(Map<String, ?> jurisdiction) {
        matches("jurisdiction.id", jurisdiction.get("id"), Lists.JURISDICTION.matcher(String.valueOf(jurisdiction.get("id"))).matches());
        matches("jurisdiction.division_id", jurisdiction.get("division_id"), Lists.DIVISION.matcher(String.valueOf(jurisdiction.get("division_id"))).matches());
        in("jurisdiction.classification", jurisdiction.get("classification"), Lists.JURISDICTIONS);
    }

    private void sources(Map<String, ?> of) {
        if (!(of.get("sources") instanceof Collection<?> some) || some.isEmpty()) matches("sources", of.get("sources"), false);
        each(of, "sources", (path, one) -> matches(path + "url", one.get("url"), String.valueOf(one.get("url")).matches("https?://\\S+")));
    }

    private void texts(Map<String, ?> of, String path, String... names) {
        for (String name : names) matches(path + name, of.get(name), of.get(name) instanceof String text && !text.isBlank());
    }

    private void every(Map<String, ?> of, String name, Set<String> known, String path) {
        if (of.get(name) instanceof Collection<?> some) some.forEach(one -> in(path + name, one, known));
        else matches(path + name, of.get(name), false);
    }

    private void in(String path, Object value, Set<String> known) { matches(path, value, value instanceof String text && known.contains(text)); }

    /** A year, a month, a day, or nothing said. */
    private void fuzzy(String path, Object value) { matches(path + "date", value, "".equals(value) || Lists.FUZZY_DATE.matcher(String.valueOf(value)).matches()); }

    private void date(String path, Object value) { matches(path, value, Lists.FUZZY_DATE.matcher(String.valueOf(value)).matches() || isDateTime(String.valueOf(value))); }

    private static boolean isDateTime(String text) {
        try {
            return OffsetDateTime.parse(text) != null;
        } catch (DateTimeException no) {
            return false;
        }
    }

    private void matches(String path, Object value, boolean holds) {
        if (!holds) wrong.add(path + ": " + value);
    }

    @FunctionalInterface private interface Look { void at(String path, Map<String, ?> one); }

    private void each(Map<String, ?> of, String name, Look look) {
        int nth = 0;
        if (of.get(name) instanceof Collection<?> some) for (Object one : some) look.at(name + "[" + nth++ + "].", map(one));
    }

    private static Map<String, ?> objectIn(Map<String, ?> of, String name) { return map(of.get(name)); }

    @SuppressWarnings("unchecked") private static Map<String, ?> map(Object one) { return one instanceof Map<?, ?> map ? (Map<String, ?>) map : Map.of(); }
}
