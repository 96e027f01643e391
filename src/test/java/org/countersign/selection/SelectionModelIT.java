package org.countersign.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.*;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.*;
import net.jqwik.api.lifecycle.AfterContainer;
import org.countersign.TestDatabase;
import org.countersign.city.Cities;
import org.countersign.intake.*;
import org.countersign.residency.*;
import org.countersign.search.TestSearch;
import org.countersign.stance.Stance;

/** Every combination of filters against the same question asked of a list in memory, whole and page by page. */
class SelectionModelIT {
    /** Some lists are longer, some are not: both ways to read them are gone. */
    static final int FEW = 12;
    static final int CONTACTS = 300, LINES = 7;
    static final ZoneId ZONE = Cities.named("hartford").zone();
    static final List<String> ORDINANCES = List.of("2008-0811", "2008-0900");
    static final TestSelections SELECTIONS = new TestSelections(TestDatabase.fresh(), Cities.named("hartford"));
    static final List<Entry> ENTRIES = docket(new Random(17));

    record Said(String ordinance, Stance stance, boolean suggested) {}

    record Wrote(String text, String language, Boolean own) {
        boolean has(String words) { return text != null && (words.startsWith("\"") ? text.contains(words.replace("\"", "")) : Set.of(text.split(" ")).containsAll(Set.of(words.split(" ")))); }
    }

    record Entry(long id, Instant at, Channel channel, Residency residency, ResidencyEvidence evidence, String campaign, String by, Long importId, boolean reply, boolean aside, Wrote wrote, List<Said> said) {
        boolean fits(Selection selection) {
            if (!selection.asked().entrySet().stream().allMatch(each -> fits(each.getKey(), each.getValue()))) return false;
            boolean none = said.isEmpty() && Stream.of(Facet.ORDINANCE, Facet.STANCE, Facet.SIDE).noneMatch(facet -> selection.of(facet).isPresent()) && selection.of(Facet.STATE).filter(Set.of("SUGGESTED", "COUNTED")::contains).isEmpty();
            return none || said.stream().anyMatch(one -> fits(selection, one));
        }

        private boolean fits(Facet facet, String asked) {
            LocalDate day = at.atZone(ZONE).toLocalDate();
            return switch (facet) {
                case CHANNEL -> channel.name().equals(asked);
                case RESIDENCY -> residency.name().equals(asked);
                case EVIDENCE -> evidence.name().equals(asked);
                case CAMPAIGN -> asked.equals(campaign);
                case FROM -> !day.isBefore(LocalDate.parse(asked));
                case TO -> !day.isAfter(LocalDate.parse(asked));
                case REPLY -> reply && !aside;
                case FIND -> wrote.has(asked);
                case LANGUAGE -> asked.equals(wrote.language == null ? "und" : wrote.language);
                case WORDS -> asked.equals(wrote.own == null ? "UNTOLD" : wrote.own ? "OWN" : "FORM");
                case AS_OF -> at.isBefore(Instant.parse(asked));
                case BY -> by.equals(asked);
                case IMPORT -> importId != null && importId == Long.parseLong(asked);
                case STATE -> aside == asked.equals("SET_ASIDE") && !Set.of("SEVERAL", "REVIEW").contains(asked);
                default -> true;
            };
        }

        private static boolean fits(Selection selection, Said one) {
            return selection.of(Facet.ORDINANCE).map(one.ordinance::equals).orElse(true) && selection.of(Facet.STANCE).map(Stance::valueOf).map(stance -> stance == one.stance).orElse(true)
                    && selection.of(Facet.SIDE).map(Facet.Side::valueOf).map(side -> one.stance != null && Facet.Side.of(one.stance) == side).orElse(true)
                    && selection.of(Facet.STATE).map(state -> switch (state) {
                        case "UNCODED" -> one.stance == null;
                        case "SUGGESTED" -> one.suggested;
                        case "COUNTED" -> one.stance != null && !one.suggested;
                        default -> true;
                    }).orElse(true);
        }
    }

    static { SELECTIONS.few = FEW; }

    @AfterContainer static void shut() { SELECTIONS.search.close(); }

    @Property(tries = 300, seed = "20080811") void a_list_says_what_memory_says(@ForAll("selections") Selection selection, @ForAll boolean byReceived) {
        Comparator<Entry> order = byReceived ? Comparator.comparing(Entry::at).thenComparing(Entry::id) : Comparator.comparing(Entry::id);
        List<Long> expected = ENTRIES.stream().filter(entry -> entry.fits(selection)).sorted(order.reversed()).map(Entry::id).toList();
        assertEquals(expected, ids(page(selection, byReceived ? Turn.RECEIVED_BEFORE : Turn.OLDER, null, CONTACTS)), selection.query());
        assertEquals(Math.min(expected.size(), 50), SELECTIONS.with(selections -> selections.count(selection, 50)).intValue(), selection.query());
        assertEquals(expected, leafed(selection, byReceived), selection.query());
    }

    /** Page by page to the end, looking back from each. */
    private static List<Long> leafed(Selection selection, boolean byReceived) {
        List<Long> all = new ArrayList<>();
        for (Leaf leaf = open(selection, byReceived, null, null), next; ; leaf = next) {
            all.addAll(ids(leaf.rows()));
            if (leaf.older() == null) return all;
            next = open(selection, byReceived, leaf.older(), null);
            assertEquals(leaf.rows(), open(selection, byReceived, null, next.newer()).rows(), "back from " + leaf.older());
        }
    }

    private static Leaf open(Selection selection, boolean byReceived, String before, String after) {
        return SELECTIONS.with(selections -> Leaf.open(selections, selection, new Leaf.Place(byReceived, before, after), LINES, selections.count(selection, Selections.COUNTED + 1)));
    }

    private static List<ContactRow> page(Selection selection, Turn turn, Spot from, int most) { return SELECTIONS.with(selections -> selections.page(selection, turn, from, most)); }

    private static List<Long> ids(List<ContactRow> rows) { return rows.stream().map(ContactRow::id).toList(); }

    @Provide Arbitrary<Selection> selections() {
        Arbitrary<Map.Entry<Facet, String>> one = Arbitraries.of(Facet.ORDINANCE, Facet.STATE, Facet.CHANNEL, Facet.STANCE, Facet.RESIDENCY, Facet.EVIDENCE, Facet.CAMPAIGN, Facet.FROM, Facet.TO,
                Facet.REPLY, Facet.BY, Facet.IMPORT, Facet.SIDE, Facet.WORDS, Facet.LANGUAGE, Facet.AS_OF).flatMap(facet -> Arbitraries.of(answers(facet)).map(asked -> Map.entry(facet, asked)));
        Arbitrary<String> words = Arbitraries.of("", "", "", "please", "please", "keep", "keep please", "\"please cut\"", "nothing");
        return Combinators.combine(one.list().ofMaxSize(4), words).as((all, find) -> {
            Selection selection = Selection.ALL.with(Facet.FIND, find);
            for (Map.Entry<Facet, String> each : all) selection = selection.with(each.getKey(), each.getValue());
            return selection;
        });
    }

    private static List<String> answers(Facet facet) {
        return switch (facet) {
            case ORDINANCE -> List.of("2008-0811", "2008-0900", "2008-9999");
            case CAMPAIGN -> List.of("Letters of C", "Nobody’s");
            case FROM, TO -> List.of("2008-08-01", "2008-08-04", "2008-08-05", "2008-08-09");
            case BY -> List.of("mocando", "other", "nobody");
            case IMPORT -> List.of("7", "8");
            case LANGUAGE -> List.of("en", "es", "und");
            case AS_OF -> List.of("2008-08-05T03:59:59Z", "2008-08-05T04:00:00Z");
            default -> facet.choices();
        };
    }

    private static List<Entry> docket(Random random) {
        SELECTIONS.intake.docket(ORDINANCES.toArray(String[]::new));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < CONTACTS; i++) entries.add(entry(random));
        SELECTIONS.database.doInTransaction(em -> em.createNativeQuery("UPDATE contact SET set_aside = 'SPAM' WHERE id IN ("
                + entries.stream().filter(Entry::aside).map(entry -> String.valueOf(entry.id())).collect(Collectors.joining(",")) + ")").executeUpdate());
        SELECTIONS.intake.news.add(new PositionsChanged(Set.of(), Concerned.known(entries.stream().map(Entry::id).toList()), Concerned.NONE));
        SELECTIONS.search = new TestSearch(SELECTIONS.database, Path.of("target", "selection-model-" + ProcessHandle.current().pid()));
        SELECTIONS.search.readAgain();
        SELECTIONS.finder = SELECTIONS.search.finder();
        return entries;
    }

    private static Entry entry(Random random) {
        Instant at = Instant.parse("2008-08-01T03:59:59Z").plusSeconds(random.nextInt(10) * 86_400L + random.nextInt(3));
        Channel channel = List.of(Channel.CALL, Channel.EMAIL, Channel.LETTER).get(random.nextInt(3));
        int lives = random.nextInt(4);
        String campaign = random.nextInt(3) == 0 ? "Letters of C" : null;
        Origin origin = new Origin(random.nextBoolean() ? "mocando" : "other", "desk", random.nextInt(3) == 0 ? 7L : null);
        boolean reply = random.nextInt(4) == 0;
        List<Said> said = new ArrayList<>();
        for (String no : ORDINANCES) if (random.nextInt(3) > 0) said.add(said(no, random));
        Wrote wrote = new Wrote(List.of("please keep it", "please cut it", "cut it please", "").get(random.nextInt(4)), random.nextInt(3) == 0 ? null : random.nextBoolean() ? "en" : "es", random.nextInt(3) == 0 ? null : random.nextBoolean());
        NewContact contact = new NewContact(new NewContact.Arrival(null, at, channel, null, null, null), List.of(new NewSigner(null, null, null, null, null, place(lives))),
                said.stream().map(one -> new NewPosition(one.ordinance, null, one.stance, one.suggested ? NewPosition.Coding.SUGGESTED : NewPosition.Coding.CONFIRMED, null, List.of())).toList(),
                new NewContact.Content(null, wrote.text, wrote.language, campaign, null, wrote.own, reply, false));
        long id = SELECTIONS.intake.take(origin, contact).get(0).contactId();
        return new Entry(id, at, channel, List.of(Residency.RESIDENT, Residency.OTHER_STATE, Residency.RESIDENT, Residency.UNKNOWN).get(lives),
                List.of(ResidencyEvidence.CONSISTENT, ResidencyEvidence.CONSISTENT, ResidencyEvidence.STATED, ResidencyEvidence.NONE).get(lives), campaign, origin.by(), origin.importId(), reply,
                random.nextInt(6) == 0, wrote, said);
    }

    private static Said said(String no, Random random) {
        Stance stance = random.nextInt(4) == 0 ? null : List.of(Stance.SUPPORT, Stance.OPPOSE, Stance.NEUTRAL).get(random.nextInt(3));
        return new Said(no, stance, stance != null && random.nextInt(4) == 0);
    }

    private static Claim place(int lives) {
        return new Claim(null, null, null, null, List.of("06103", "77002", "", "").get(lives), null, null, null, lives == 2 ? "resident" : null, Claim.Answer.NOT_ASKED, false);
    }
}
