package org.countersign.address;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The end of an address, taken off its words: country, ZIP and state. */
final class AddressTail {
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}"), FIVE_DIGITS = Pattern.compile("\\d{5}"), ZIP = Pattern.compile("\\d{5}(-\\d{4})?|\\d{9}"),
            NUMBER = Pattern.compile("\\d\\S*|#|/"), GLUED = Pattern.compile("[a-z]{2}\\d{5}");
    private static final List<List<String>> COUNTRY = List.of(List.of("united", "states", "of", "america"), List.of("united", "states"), List.of("u", "s", "a"), List.of("usa"));
    private static final StreetWords WORDS = StreetWords.SHIPPED;
    private static final int LONGEST_STATE = 4;

    private final List<String> left;
    private String state = "", zip = "", plus4 = "";

    /** @param left what is read is taken out of it */
    AddressTail(List<String> left) { this.left = left; }

    AddressTail read() {
        country();
        partGlued();
        takeZip();
        takeState();
        return this;
    }

    /** Such as "CT"; "" where none is told, so for the others. */
    String state() { return state; }

    String zip() { return zip; }

    String plus4() { return plus4; }

    private void country() {
        for (List<String> country : COUNTRY) {
            int from = left.size() - country.size();
            if (from > 0 && left.subList(from, left.size()).equals(country)) cut(from);
        }
    }

    /** "CT06103" is a state and a ZIP. */
    private void partGlued() {
        int at = left.size() - (FOUR_DIGITS.matcher(last(0)).matches() ? 2 : 1);
        if (at < 2 || left.get(at).length() != 7 || !GLUED.matcher(left.get(at)).matches() || States.SHIPPED.code(left.get(at).substring(0, 2)).isEmpty()) return;
        left.add(at + 1, left.get(at).substring(2));
        left.set(at, left.get(at).substring(0, 2));
    }

    private void takeZip() {
        String last = last(0), previous = last(1);
        if (FOUR_DIGITS.matcher(last).matches() && FIVE_DIGITS.matcher(previous).matches() && left.size() > 3) {
            zip = previous;
            plus4 = last;
            cut(left.size() - 2);
        } else if (ZIP.matcher(last).matches() && left.size() > 2) {
            zip = last.substring(0, 5);
            plus4 = last.length() > 5 ? last.substring(last.length() - 4) : "";
            cut(left.size() - 1);
        }
    }

    /** A word that is a type or a directional too is a state only where a comma, a ZIP or a finished street says so. */
    private void takeState() {
        for (int n = Math.min(LONGEST_STATE, left.size() - 1); n > 0 && States.SHIPPED.endsOne(last(0)); n--) {
            int from = left.size() - n;
            List<String> words = left.subList(from, left.size());
            if (words.contains(",") || words.contains("&") || n > 1 && words.get(0).equals("washington")) continue;
            Optional<String> code = States.SHIPPED.code(String.join(" ", words));
            if (code.isEmpty() || !standsForState(from, words)) continue;
            state = code.get();
            cut(from);
            return;
        }
        if (!zip.isEmpty()) state = ZipCode.read(zip).map(ZipCode::state).orElse("");
    }

    private boolean standsForState(int from, List<String> words) {
        if (left.get(from - 1).equals(",")) return true;
        if (UnitReader.isWord(words.get(0)) && Ordinals.isOrdinal(left.get(from - 1))) return false;
        boolean code = words.size() == 1 && words.get(0).length() == 2, alsoType = words.size() == 1 && WORDS.isType(words.get(0));
        List<String> before = afterNumber(left.subList(0, from));
        if (before.isEmpty() || before.stream().allMatch(StreetReader::directional)) return false;
        if (before.contains(",")) return true;
        if (alsoType) return (!zip.isEmpty() || before.get(0).equals("pobox")) && office(before, words) || StreetReader.end(before) > 0 && (!zip.isEmpty() || StreetReader.end(before) < before.size()) || before.size() > 2 && !zip.isEmpty();
        return code && (before.size() > 1 || !zip.isEmpty()) || StreetReader.end(before) > 0 && StreetReader.end(before) < before.size() || !zip.isEmpty() && before.size() > 1
                || before.size() > 2 && office(before, words);
    }

    /** Whether what comes before the state ends in the name of a post office of it. */
    private static boolean office(List<String> before, List<String> state) { return PostOffices.SHIPPED.wordsAtEnd(before, States.SHIPPED.code(String.join(" ", state)).orElse("")) > 0; }

    private static List<String> afterNumber(List<String> words) {
        int from = 0;
        while (from < words.size() && NUMBER.matcher(words.get(from)).matches()) from++;
        return words.subList(from, words.size());
    }

    private String last(int back) { return left.size() > back ? left.get(left.size() - 1 - back) : ""; }

    private void cut(int from) {
        left.subList(from, left.size()).clear();
        while (!left.isEmpty() && left.get(left.size() - 1).equals(",")) left.remove(left.size() - 1);
    }
}
