package org.countersign.version;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the text of a measure apart at its headings: a line that begins with "Section 1", "Sec. 21-42", "SEC 3", "§ 2-5", "Article II" or the
 * Spanish words for them. What is not headed so stays whole: nothing is left out, and nothing is moved.
 */
public final class SectionReader {
    private static final Pattern HEADING = Pattern.compile("^\\s{0,8}(?<word>(?:SECTION|Section|SEC\\.?|Sec\\.?|SECCIÓN|Sección|ARTICLE|Article|ARTÍCULO|Artículo)\\s+|§+\\s*)(?<number>\\d[\\dA-Za-z.:-]{0,19}|[IVXLC]{1,8})(?=[\\s.:)—–-]|$)");

    private SectionReader() {}

    /** In the order of the text; empty only of an empty text. */
    public static List<Section> read(String text) {
        if (text == null || text.isBlank()) return List.of();
        List<Section> sections = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        StringBuilder kept = new StringBuilder();
        String anchor = Section.PREAMBLE, heading = "";
        for (String line : text.split("\\R", -1)) {
            Matcher found = HEADING.matcher(line);
            if (found.find()) {
                add(sections, anchor, heading, kept);
                heading = found.group().strip();
                anchor = free(anchor(found.group("number")), taken);
            }
            kept.append(line).append('\n');
        }
        add(sections, anchor, heading, kept);
        return sections;
    }

    private static void add(List<Section> sections, String anchor, String heading, StringBuilder kept) {
        String text = kept.toString().strip();
        if (!text.isEmpty()) sections.add(new Section(anchor, heading, text));
        kept.setLength(0);
    }

    private static String anchor(String number) { return "s-" + number.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", ""); }

    /** A number that is used again, as where one section quotes another, gets the next free name. */
    private static String free(String anchor, Set<String> taken) {
        String name = anchor;
        for (int again = 2; !taken.add(name); again++) name = anchor + "-" + again;
        return name;
    }
}
