package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures of a tally by what opens the list behind each: what, where, which stance, what else narrows it. */
final class TallyFigures {
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*href=\"([^\"]*/tally/list\\?[^\"]*)\"[^>]*>(.*?)</a>", Pattern.DOTALL);

    private TallyFigures() {}

    /** As the interface has them. */
    static Map<String, Integer> of(JsonObject tally) {
        Map<String, Integer> figures = new HashMap<>();
        JsonObject people = tally.getJsonObject("people"), contacts = tally.getJsonObject("contacts"), leftOut = tally.getJsonObject("leftOut");
        figures.put("PEOPLE|||", people.getInt("total"));
        figures.put("CONTACTS|||", contacts.getInt("total"));
        figures.put("HOUSEHOLDS|||", people.getInt("households"));
        figures.put("PEOPLE|||NAME_ONLY", people.getInt("nameOnly"));
        figures.put("PEOPLE|||CHANGED_SIDES", people.getInt("changedSides"));
        figures.put("PEOPLE|||INDIVIDUAL", people.getInt("individual"));
        figures.put("PEOPLE|||THROUGH_CAMPAIGN", people.getInt("throughCampaign"));
        figures.put("PEOPLE|||TESTIFIED", tally.getJsonObject("hearing").getInt("testified"));
        figures.put("PEOPLE|||CONTACTED_OTHERWISE", tally.getJsonObject("hearing").getInt("contactedOtherwise"));
        figures.put("PEOPLE|||BOTH", tally.getJsonObject("hearing").getInt("both"));
        figures.put("PETITION_LINES|||", tally.getJsonObject("petitions").getInt("lines"));
        figures.put("PETITION_SIGNERS|||", tally.getJsonObject("petitions").getInt("distinct"));
        figures.put("LEFT_OUT|||AFTER_CUT_OFF", leftOut.getInt("afterCutOff"));
        figures.put("LEFT_OUT|||SUGGESTED", leftOut.getInt("suggested"));
        figures.put("LEFT_OUT|||UNCODED", leftOut.getInt("uncoded"));
        leftOut.getJsonObject("setAside").forEach((reason, count) -> figures.put("LEFT_OUT|||" + reason, Integer.parseInt(count.toString())));
        contacts.getJsonObject("byChannel").forEach((channel, count) -> figures.put("CONTACTS|||" + channel, Integer.parseInt(count.toString())));
        people.getJsonObject("matrix").forEach((place, row) -> row.asJsonObject().forEach((stance, count) -> figures.put("PEOPLE|" + place + "|" + stance + "|", Integer.parseInt(count.toString()))));
        contacts.getJsonObject("matrix").forEach((place, row) -> row.asJsonObject().forEach((stance, count) -> figures.put("CONTACTS|" + place + "|" + stance + "|", Integer.parseInt(count.toString()))));
        people.getJsonObject("evidence").forEach((place, row) -> row.asJsonObject().forEach((evidence, count) -> figures.put("PEOPLE|" + place + "||" + evidence, Integer.parseInt(count.toString()))));
        return figures;
    }

    /** What narrows the list, but for the ordinance and the cut-off. */
    static String key(String href) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : URI.create(href).getRawQuery().split("&")) parameters.put(pair.split("=")[0], URLDecoder.decode(pair.split("=")[1], StandardCharsets.UTF_8));
        return parameters.get("what") + "|" + parameters.getOrDefault("residency", "") + "|" + parameters.getOrDefault("stance", "") + "|" + parameters.getOrDefault("only", "")
                + (parameters.containsKey("from") ? "|" + parameters.get("from") + ".." + parameters.get("to") : "") + (parameters.containsKey("tie") ? "|" + parameters.get("tie") : "")
                + (parameters.containsKey("language") ? "|" + parameters.get("language") : "") + (parameters.containsKey("campaign") ? "|" + parameters.get("campaign") + "|" + parameters.getOrDefault("words", "") : "");
    }

    /** As a page has them that was not opened in a browser. */
    static Map<String, Integer> shownIn(String page) {
        Map<String, Integer> shown = new HashMap<>();
        for (Matcher link = LINK.matcher(page); link.find(); ) {
            String number = link.group(2).replaceAll("<[^>]*>", "").replaceAll("\\D", "");
            Integer before = shown.put(key(link.group(1).replace("&amp;", "&")), Integer.valueOf(number));
            assertTrue(before == null || before.equals(Integer.valueOf(number)), link.group(1));
        }
        return shown;
    }
}
