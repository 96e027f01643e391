package org.countersign.letter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.address.States;

/**
 * Who signs, in the block below a letter: name, telephone, street, place. Only what stands there is taken: a place in the body of a letter is
 * never the sender's (counting.md, "Where they live").
 */
final class SignatureReader {
    private static final int LONGEST = 2_000, LONGEST_LINE = 120;
    private static final Pattern PHONE = Pattern.compile("(?<![\\d-])(?:\\+?1[-. ]?)?\\(?[2-9]\\d{2}\\)?[-. ]{0,2}[2-9]\\d{2}[-. ]?\\d{4}(?!\\d)|\\+\\d{1,3}[ -.]?(?:\\(?\\d{1,4}\\)?[ -.]?){2,5}\\d");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,24}");
    private static final Pattern STREET = Pattern.compile("(?iu)(\\d{1,6}(?:-\\d{1,5})?(?: ?1/2)?[a-z]? (?:[\\p{L}\\d.'’-]{1,30} ){0,4}[\\p{L}\\d.'’-]{1,30}\\.?)(?:[,\\s]+((?:apt|apartment|unit|suite|ste|fl|floor|rm|room|#)\\.? ?#?[\\p{L}\\d-]{1,10}))?");
    private static final Pattern STREET_WORD = Pattern.compile("(?iu).*\\b(?:street|st|avenue|ave?|road|rd|place|pl|drive|dr|lane|ln|court|ct|boulevard|blvd|terrace|ter|way|circle|cir|square|sq|parkway|pkwy|highway|hwy|trail|trl|alley|broadway|turnpike|tpke|row|path|plaza|loop|crescent|extension|ext)\\b\\.?.*");
    private static final Pattern PLACE = Pattern.compile("(?u)(?:(.*?)[,;|•·]\\s*|(.*?\\p{L}\\.?)\\s+(?=\\d{5}))?([\\p{L}][\\p{L} .'’-]{1,40}?),?\\s+([A-Z]{2}|[A-Z][a-z]{3,}(?: [A-Z][a-z]+)?)\\.?,?\\s+(\\d{5}(?:-\\d{4})?)(?:\\s+(?:USA?|United States))?");
    private static final Pattern ZIP_ONLY = Pattern.compile("(?:zip:? ?)?(\\d{5}(?:-\\d{4})?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CITY_STATE = Pattern.compile("([\\p{Lu}][\\p{L} .'’-]{1,40}?),\\s*([A-Z]{2})\\.?");

    private String name = "", phone, email, street, unit, city, state, zip;

    private SignatureReader() {}

    /** @param block the lines below the letter */
    static Optional<Signature> read(String block) {
        if (block.isBlank()) return Optional.empty();
        SignatureReader reader = new SignatureReader();
        List<String> lines = block.substring(0, Math.min(LONGEST, block.length())).lines().map(line -> line.strip().replaceAll("^[*_|]+|[*_|]+$", "").strip().replaceAll("\\s{2,}", ", ")).filter(line -> !line.isEmpty() && line.length() <= LONGEST_LINE).toList();
        for (int at = 0; at < lines.size(); at++) reader.line(lines.get(at), at == 0);
        return Optional.of(new Signature(reader.name, Optional.ofNullable(reader.phone), Optional.ofNullable(reader.email),
                new Signature.Place(reader.street, reader.unit, reader.city, reader.state, reader.zip)));
    }

    private void line(String line, boolean first) {
        Matcher mail = EMAIL.matcher(line), call = PHONE.matcher(line);
        if (email == null && mail.find()) email = mail.group();
        boolean called = call.find();
        if (phone == null && called && !line.toLowerCase(java.util.Locale.ROOT).startsWith("fax")) phone = call.group().strip();
        if (first && SignOffReader.isName(line) && !STREET_WORD.matcher(line).matches()) name = line.replaceAll(",$", "");
        else if (!called || line.length() > 30) placed(line);
    }

    private void placed(String line) {
        Matcher place = PLACE.matcher(line), zipAlone = ZIP_ONLY.matcher(line), cityState = CITY_STATE.matcher(line);
        if (zip == null && place.matches() && States.SHIPPED.code(place.group(4)).isPresent()) {
            city = place.group(3).strip();
            state = place.group(4);
            zip = place.group(5);
            String before = place.group(1) == null ? place.group(2) : place.group(1);
            if (before != null) streetIn(before.strip());
        } else if (zip == null && zipAlone.matches()) zip = zipAlone.group(1);
        else if (city == null && cityState.matches() && States.SHIPPED.code(cityState.group(2)).isPresent()) {
            city = cityState.group(1).strip();
            state = cityState.group(2);
        } else streetIn(line);
    }

    private void streetIn(String line) {
        Matcher found = STREET.matcher(line.replaceAll("[,;]+$", ""));
        if (street != null || !found.matches() || !STREET_WORD.matcher(line).matches()) return;
        street = found.group(1);
        unit = found.group(2);
    }
}
