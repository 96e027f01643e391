package org.countersign.mask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What the office knows of those who signed a text, and what must therefore not stand in it. Blank is nothing. */
public final class Known {
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> organisations = new LinkedHashSet<>();
    private final Set<String> streets = new LinkedHashSet<>();
    private final Set<String> emails = new LinkedHashSet<>();
    private final Set<String> phones = new LinkedHashSet<>();
    /** Made once for however many texts. */
    private final Map<String, Pattern> spelled = new ConcurrentHashMap<>(), dialled = new ConcurrentHashMap<>();
    private boolean unread;

    /** @param parts of one name, such as given and family */
    public Known name(String... parts) {
        List<String> whole = new ArrayList<>();
        for (String part : parts) if (part != null && !part.isBlank()) whole.add(Spelling.composed(part.strip()));
        if (!whole.isEmpty()) names.add(String.join(" ", whole));
        whole.forEach(names::add);
        for (String part : whole) for (String word : part.split("[\\s.,]+")) if (word.codePointCount(0, word.length()) > 1) names.add(word);
        return this;
    }

    /** The whole of it alone: its words are words of the language. */
    public Known organisation(String name) {
        if (name != null && name.strip().length() > 2) organisations.add(name.strip());
        return this;
    }

    /** Whoever signed it, by all they gave. */
    public Known signer(String given, String family, String organisation, String email, String phone, String street, String unit) {
        return name(given, family).organisation(organisation).email(email).phone(phone).street(street).street(street == null || unit == null ? null : street + " " + unit);
    }

    /** As somebody wrote it, with or without its number. */
    public Known street(String street) {
        if (street == null || street.isBlank()) return this;
        streets.add(street.strip());
        String bare = street.strip().replaceFirst("^\\d\\S*\\s+", "");
        if (bare.length() > 3) streets.add(bare);
        return this;
    }

    /** As somebody wrote it, in whatever shape. */
    public Known email(String email) {
        if (email != null && email.strip().length() > 3) emails.add(email.strip());
        return this;
    }

    /** By its digits, however they are parted, without its extension; fewer than five tell nobody. */
    public Known phone(String phone) {
        String digits = phone == null ? "" : phone.replaceFirst("(?is)(?<=\\d)[\\s,]{0,3}(?:x|ext).*$", "").replaceAll("\\D", "");
        if (digits.length() >= 5) phones.add(digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits);
        return this;
    }

    /** Nobody reads what is left before it goes out: a name is taken out in whatever case it is written, also where it is a word too, such as Will or Hope; but not a particle, such as the “de la” of a name. */
    public Known unread() {
        unread = true;
        return this;
    }

    Pattern spelled(String words) { return spelled.computeIfAbsent(words, Spelling::whole); }

    Pattern dialled(String phone) { return dialled.computeIfAbsent(phone, Spelling::parted); }

    Collection<String> organisations() { return longest(organisations); }

    boolean isUnread() { return unread; }

    Collection<String> emails() { return longest(emails); }

    Collection<String> phones() { return longest(phones); }

    /** The longest first, so that a part never breaks the whole. */
    Collection<String> names() { return longest(names); }

    Collection<String> streets() { return longest(streets); }

    private static List<String> longest(Set<String> all) { return all.stream().sorted(java.util.Comparator.comparingInt(String::length).reversed()).toList(); }
}
