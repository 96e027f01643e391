package org.countersign.tally;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.countersign.count.Tallies.Choice;
import org.countersign.intake.Channel;
import org.countersign.language.Languages;
import org.countersign.language.Spoken;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceVersion;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Missing;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.tie.Tie;
import org.countersign.tie.Ties;
import org.countersign.version.Carryings;
import org.countersign.wording.Sendings;

/** What is chosen of a tally: a window of days, a version of the text, a channel, another tie to the city, a language, a campaign. All of it stands in the address. */
@Named
@RequestScoped
public class TallyChoicePart {
    private static final List<String> WORDS = List.of("FORM", "OWN");

    @Inject Ordinances ordinances;
    @Inject Carryings carryings;
    @Inject Ties ties;
    @Inject Languages languages;
    @Inject Sendings sendings;
    @Inject City city;
    private String from;
    private String to;
    private String version;
    private String channel;
    private String tie;
    private String language;
    private String campaign;
    private String words;

    public boolean isAny() { return Stream.of(from, to, version, channel, tie, language, campaign).anyMatch(each -> each != null && !each.isBlank()); }

    /** @throws org.countersign.platform.Invalid where a day or a channel is none @throws Missing where there is no such version */
    Choice read(FileNumber number) {
        if (!isAny()) return Choice.ALL;
        FieldErrors errors = new FieldErrors();
        LocalDate first = day("from", from, errors), last = day("to", to, errors);
        if (first != null && last != null && last.isBefore(first)) return turned(number);
        Channel through = blank(channel) ? null : Arrays.stream(Channel.values()).filter(each -> each.name().equals(channel.strip())).findFirst().orElse(null);
        if (!blank(channel) && through == null) errors.add("channel", "field.oneOf", channel, Arrays.toString(Channel.values()));
        Tie tied = blank(tie) ? null : Arrays.stream(Tie.values()).filter(each -> each.name().equals(tie.strip())).findFirst().orElse(null);
        if (!blank(tie) && tied == null) errors.add("tie", "field.oneOf", tie, Arrays.toString(Tie.values()));
        if (!blank(words) && !WORDS.contains(words.strip())) errors.add("words", "field.oneOf", words, WORDS);
        errors.throwIfAny();
        return new Choice(first, last, through, among(number, tied));
    }

    private static boolean blank(String text) { return text == null || text.isBlank(); }

    private static LocalDate day(String field, String text, FieldErrors errors) {
        try {
            LocalDate day = blank(text) ? null : LocalDate.parse(text.strip());
            if (day == null || day.getYear() >= 1 && day.getYear() <= 9999) return day;
        } catch (DateTimeParseException unreadable) {
            // said below
        }
        errors.add(field, "tally.choice.day", text.length() > 40 ? text.substring(0, 40) : text);
        return null;
    }

    /** Whoever names the last day first means the same window. */
    private Choice turned(FileNumber number) {
        String last = from;
        from = to;
        to = last;
        return read(number);
    }

    /** null: any. */
    private Set<Long> among(FileNumber number, Tie tied) {
        List<Set<Long>> asked = new ArrayList<>();
        if (!blank(version)) asked.add(spoke(number));
        if (tied != null) asked.add(ties.contacts(number, tied));
        if (!blank(language)) asked.add(languages.contacts(number, language.strip()));
        if (!blank(campaign)) asked.add(sendings.contacts(number, campaign, blank(words) ? "" : words.strip()));
        return asked.stream().reduce((some, others) -> {
            some.retainAll(others);
            return some;
        }).orElse(null);
    }

    private Set<Long> spoke(FileNumber number) {
        Ordinance ordinance = ordinances.byNumber(number).orElseThrow(() -> new Missing("ordinance"));
        return carryings.contacts(ordinance, ordinance.versions().stream().filter(each -> each.label().equalsIgnoreCase(version.strip())).findFirst().orElseThrow(() -> new Missing("version")));
    }

    /** As it goes on in an address; empty: nothing is chosen. */
    public String getAddress() { return Links.part("from", from) + Links.part("to", to) + Links.part("version", version) + Links.part("channel", channel) + Links.part("tie", tie) + Links.part("language", language) + Links.part("campaign", campaign) + Links.part("words", words); }

    /** What is chosen, by name, as a file says it. */
    Map<String, String> part() {
        Map<String, String> part = new LinkedHashMap<>();
        part.put("from", from);
        part.put("to", to);
        part.put("version", version);
        part.put("channel", channel);
        part.put("tie", tie);
        part.put("language", language);
        part.put("campaign", campaign);
        part.put("words", words);
        part.values().removeIf(TallyChoicePart::blank);
        return part;
    }

    /** In words: what is chosen. */
    public String getSaid() {
        Words words = Words.in(locale());
        When when = new When(city.zone(), locale());
        return Stream.of(blank(from) ? "" : words.say("tally.choice.since", when.shortDay(LocalDate.parse(from.strip()))), blank(to) ? "" : words.say("tally.choice.until", when.shortDay(LocalDate.parse(to.strip()))),
                blank(version) ? "" : words.say("tally.choice.of", version), blank(channel) ? "" : words.say("contact.channel." + channel.strip()), blank(tie) ? "" : words.say("tie." + tie.strip()),
                blank(language) ? "" : Spoken.UNTOLD.equals(language.strip()) ? words.say("language.none") : words.languageNamed(language.strip()), blank(campaign) ? "" : words.say("tally.choice.campaign", campaign),
                blank(this.words) || blank(campaign) ? "" : words.say("contact.words." + this.words.strip())).filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
    }

    public List<String> versions(Ordinance ordinance) { return ordinance.versions().stream().map(OrdinanceVersion::label).toList(); }

    /** Those that count as contacts. */
    public List<Channel> getChannels() { return Arrays.stream(Channel.values()).filter(each -> each != Channel.PETITION).toList(); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public String getFrom() { return from; }

    public void setFrom(String from) { this.from = from; }

    public String getTo() { return to; }

    public void setTo(String to) { this.to = to; }

    public String getVersion() { return version; }

    public void setVersion(String version) { this.version = version; }

    public String getChannel() { return channel; }

    public void setChannel(String channel) { this.channel = channel; }

    public String getTie() { return tie; }

    public void setTie(String tie) { this.tie = tie; }

    public String getLanguage() { return language; }

    public void setLanguage(String language) { this.language = language; }

    public String getCampaign() { return campaign; }

    public void setCampaign(String campaign) { this.campaign = campaign; }

    /** OWN or FORM, of a campaign. */
    public String getWords() { return words; }

    public void setWords(String words) { this.words = words; }
}
