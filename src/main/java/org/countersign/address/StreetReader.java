package org.countersign.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the words of a street, after the number and before the unit, into its parts. Pure. */
final class StreetReader {
    private static final Pattern SAINT = Pattern.compile(" (saint|st|ste) (?=\\S)"), MOUNT = Pattern.compile(" (mount|mt) (?=\\S)"), FORT = Pattern.compile(" (fort|ft) (?=\\S)"), DOCTOR = Pattern.compile(" (doctor|dr) (?=\\S)"),
            KING = Pattern.compile(" (dr )?(mlk|m l king|ml king|martin luther king) "), JUNIOR = Pattern.compile("(?<=\\S) (jr|junior|sr) $");
    private static final Pattern NUMBER_AND_DIRECTION = Pattern.compile("\\d+[nsew]"), NORTH_OR_SOUTH = Pattern.compile("[ns]"), EAST_OR_WEST = Pattern.compile("[ew]"), LONG_NORTH = Pattern.compile("north|south"), LONG_EAST = Pattern.compile("east|west"),
            ROAD_WORD = Pattern.compile("county|cnty|co|state|st|us|old|fm|farm|to|market|hwy|highway|route|rte|rt|rd|road|interstate|i|cr|sr|sh|ush"),
            ROAD_NUMBER = Pattern.compile("\\d{1,4}[a-z]?"), ROAD = Pattern.compile(".*(hwy|road|interstate).*"),
            TYPE_IN_FRONT = Pattern.compile("av|aven|avenue|boulevard|blvd|via|rue|calle");
    private static final StreetWords WORDS = StreetWords.SHIPPED;
    /** Types that are as often part of a name: another type after them is the type. */
    private static final Set<String> WEAK = Set.of("bch", "brg", "brk", "clb", "ctr", "crk", "fall", "fld", "flds", "fls", "frst", "gdn", "gdns", "grn", "grv", "hbr", "hl", "hls", "hts", "is", "isle", "knl", "land", "lk", "lks",
            "mdw", "mdws", "ml", "mls", "mt", "mtn", "orch", "park", "port", "prt", "rdg", "riv", "rnch", "shr", "shrs", "spg", "spgs", "sta", "st ", "un", "vly", "vlg", "vis", "vw", "wl", "wls", "pt", "frd", "bnd", "ft", "wall", "rue", "dam", "dm", "key", "ky");
    /** What a numbered road is called, in the one form. */
    private static final Map<String, String> ROADS = Map.ofEntries(Map.entry("hwy", "hwy"), Map.entry("highway", "hwy"), Map.entry("route", "hwy"), Map.entry("rte", "hwy"), Map.entry("rt", "hwy"), Map.entry("rd", "road"), Map.entry("road", "road"),
            Map.entry("interstate", "interstate"), Map.entry("i", "interstate"), Map.entry("cr", "county road"), Map.entry("sr", "state hwy"), Map.entry("us", "us hwy"), Map.entry("ush", "us hwy"), Map.entry("sh", "state hwy"));

    /** A type before the type is part of the name, in full: "17th Ave Pkwy" is "17th Avenue Pkwy". */
    private static final Map<String, String> TYPE_IN_NAME = Map.of("ave", "avenue", "st", "street", "blvd", "boulevard", "dr", "drive", "rd", "road", "ct", "court", "ln", "lane", "pl", "place", "ter", "terrace");

    private StreetReader() {}

    /** @param words without number, unit and city */
    static Street read(List<String> words) {
        List<String> left = new ArrayList<>(words);
        joinSplitDirectionals(left);
        Street road = road(left);
        if (road != null) return road;
        String pre = "", post = "", type = "", last = left.isEmpty() ? "" : left.get(left.size() - 1);
        if (left.size() > 1 && NUMBER_AND_DIRECTION.matcher(last).matches() && left.stream().noneMatch(WORDS::isType)) {                    // "400E"
            left.set(left.size() - 1, last.substring(0, last.length() - 1));
            left.add(last.substring(last.length() - 1));
        }
        if (left.size() > 1 && directional(left.get(0)) && !(left.size() == 2 && WORDS.isType(left.get(1)) && !WEAK.contains(WORDS.type(left.get(1))))
                && !(left.size() == 3 && WORDS.isType(left.get(1)) && directional(left.get(2)))) pre = WORDS.directional(left.remove(0));
        if (left.size() > 1 && directional(left.get(left.size() - 1)) && (left.size() > 2 || !WORDS.isType(left.get(0)))) post = WORDS.directional(left.remove(left.size() - 1));
        if (left.size() > 1 && WORDS.isType(left.get(left.size() - 1))) type = WORDS.type(left.remove(left.size() - 1));
        String name = name(left), typed = left.size() < 2 || type.isEmpty() ? null : TYPE_IN_NAME.get(WORDS.type(left.get(left.size() - 1)));
        return new Street(pre, typed == null ? name : name.substring(0, name.lastIndexOf(' ') + 1) + typed, type, post);
    }

    /** How many of the words are the street, where a city may follow them without a comma. @param words after the number @return 0: no type in it */
    static int end(List<String> words) {
        int end = 0;
        for (int i = 1; i < words.size(); i++) {
            if (!WORDS.isType(words.get(i)) || i == 1 && directional(words.get(0)) && i + 1 < words.size() && WORDS.isType(words.get(i + 1))) continue;
            boolean weak = WEAK.contains(WORDS.type(words.get(i)));
            if (end == 0 || i == end || wasWeak(words, end) && !weak) end = i + 1;
        }
        if (end > 0 && end < words.size() && directional(words.get(end))) end++;
        return end;
    }

    /** Whether they end a street for sure: with a type that is not as often part of a name, or a directional after one. */
    static boolean ends(List<String> words) {
        int last = words.size() - (directional(words.get(words.size() - 1)) ? 2 : 1);
        return last > 0 && WORDS.isType(words.get(last)) && !WEAK.contains(WORDS.type(words.get(last))) && !words.subList(0, last).stream().allMatch(StreetReader::directional);
    }

    private static boolean wasWeak(List<String> words, int end) { return WEAK.contains(WORDS.type(words.get(end - 1))); }

    /** "N E" is one, and "North East" before a number; "South West Temple" is the south of West Temple. */
    private static void joinSplitDirectionals(List<String> words) {
        if (words.size() > 2 && LONG_NORTH.matcher(words.get(0)).matches() && LONG_EAST.matcher(words.get(1)).matches() && Ordinals.plain(words.get(2)).matches("\\d+")) words.set(0, words.get(0) + words.remove(1));
        if (words.size() > 2 && NORTH_OR_SOUTH.matcher(words.get(0)).matches() && EAST_OR_WEST.matcher(words.get(1)).matches()) {
            words.set(0, words.get(0) + words.get(1));
            words.remove(1);
        }
    }

    /** "State Highway 116", "CR 43", "County Road 43 E"; null where it is no numbered road. */
    static Street road(List<String> words) {
        String kind = "", pre = "", post = "";
        int at = 0;
        if (words.size() > 2 && directional(words.get(0))) pre = WORDS.directional(words.get(at++));
        int start = at;
        while (at < words.size() && ROAD_WORD.matcher(words.get(at)).matches()) at++;
        if (at == start || at >= words.size() || !ROAD_NUMBER.matcher(words.get(at)).matches()) return null;
        for (int i = start; i < at; i++) kind += " " + roadWord(words, i, start);
        String number = words.get(at);
        if (NUMBER_AND_DIRECTION.matcher(number).matches()) {
            post = number.substring(number.length() - 1);
            number = number.substring(0, number.length() - 1);
        }
        if (at + 1 < words.size() && directional(words.get(at + 1))) post = WORDS.directional(words.get(at + 1));
        else if (at + 1 < words.size()) return null;
        if (!ROAD.matcher(kind).matches()) return null;
        return new Street(pre, (kind.strip() + " " + number).replace("county hwy", "county hwy"), "", post);
    }

    private static String roadWord(List<String> words, int i, int start) {
        String word = words.get(i);
        if (word.equals("st") || word.equals("state")) return "state";
        if (word.equals("co") || word.equals("cnty")) return "county";
        if (word.equals("us") && i + 1 < words.size() && ROADS.containsKey(words.get(i + 1)) && i == start) return "us";
        return ROADS.getOrDefault(word, word);
    }

    static String name(List<String> words) {
        List<String> plain = new ArrayList<>(Ordinals.plain(words));
        if (plain.size() > 1 && TYPE_IN_FRONT.matcher(plain.get(0)).matches()) plain.set(0, WORDS.type(plain.get(0)));
        if (plain.size() == 1) return plain.get(0).equals("mlk") ? "martin luther king" : plain.get(0);
        String name = " " + String.join(" ", plain) + " ";
        name = FORT.matcher(MOUNT.matcher(SAINT.matcher(name).replaceAll(" saint ")).replaceAll(" mount ")).replaceAll(" fort ");
        name = JUNIOR.matcher(KING.matcher(DOCTOR.matcher(name).replaceAll(" dr ")).replaceAll(" martin luther king ")).replaceAll(" ");
        return name.strip();
    }

    static boolean directional(String word) { return WORDS.isDirectional(word); }
}
