package org.countersign.memo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.countersign.intake.Channel;
import org.countersign.residency.Residency;
import org.junit.jupiter.api.Test;

/** Whose words are offered for the memo, and in which order. */
class QuoteRuleTest {
    private static final Instant MONDAY = Instant.parse("2008-08-11T12:00:00Z");
    private static final List<String> SHARED = List.of("too dear", "shade");

    @Test void the_reason_shared_most_comes_first_then_residents_then_who_wrote_outside_of_campaigns_then_the_earliest() {
        List<Candidate> all = List.of(one(1, "no reason", Residency.RESIDENT, false, 0), one(2, "shade", Residency.RESIDENT, false, 0), one(3, "too dear", Residency.OTHER_STATE, false, 0), one(4, "Too Dear", Residency.RESIDENT, true, 0),
                one(5, "too dear", Residency.RESIDENT, false, 2), one(6, "too dear", Residency.RESIDENT, false, 1), one(7, "too dear", Residency.UNKNOWN, false, 0));
        assertEquals(List.of(6L, 5L, 4L, 3L, 7L, 2L, 1L), QuoteRule.offer(all, SHARED, 10).stream().map(offer -> offer.candidate().contact()).toList());
        assertEquals(List.of(6L, 5L), QuoteRule.offer(all, SHARED, 2).stream().map(offer -> offer.candidate().contact()).toList());
    }

    @Test void the_same_words_are_offered_once() {
        List<Candidate> alike = IntStream.range(0, 40).mapToObj(i -> new Candidate(i, "We ask you to leave the parks as they are.", "en", List.of(), Residency.RESIDENT, Channel.EMAIL, true, MONDAY)).toList();
        assertEquals(1, QuoteRule.offer(alike, List.of(), 6).size());
    }

    @Test void a_passage_is_whole_sentences_without_the_greeting_and_never_longer_than_on_the_other_side() {
        assertEquals(Optional.of("Benches are good for old people. My mother needs one."), QuoteRule.passage("Dear Mayor,\nBenches are good for old people. My mother needs one."));
        assertEquals(Optional.of("Los bancos hacen falta en el parque."), QuoteRule.passage("Estimado alcalde:\nLos bancos hacen falta en el parque.\n[nombre]"));
        assertEquals(Optional.of("the city has no money for benches."), QuoteRule.passage("Dear Mayor, the city has no money for benches."));
        assertEquals(Optional.of("My neighbor [name] says so and I agree."), QuoteRule.passage("My neighbor [name] says so and I agree. Call me at [phone]. I mean it."));
        String longest = QuoteRule.passage("Benches " + "and more benches ".repeat(30)).orElseThrow();
        assertTrue(longest.length() <= QuoteRule.LONGEST && longest.endsWith("…"), longest);
        String several = QuoteRule.passage("One sentence of the letter stands here. ".repeat(9)).orElseThrow();
        assertTrue(several.length() <= QuoteRule.LONGEST && several.endsWith("here."), several);
    }

    @Test void what_says_nothing_is_not_offered() {
        for (String text : List.of("", "No.", "[name]", "Dear Mayor,", "[name], [address], [phone]", "Thank you!")) assertEquals(Optional.empty(), QuoteRule.passage(text), text);
    }

    @Test void words_that_name_a_section_are_marked() {
        List<QuoteRule.Offer> offers = QuoteRule.offer(List.of(text(1, "Section 2 does not say who pays for it."), text(2, "I do not care who pays for it."), text(3, "En la sección 4 falta el plazo del informe.")), List.of(), 9);
        assertEquals(List.of(true, false, true), offers.stream().map(QuoteRule.Offer::cites).toList());
    }

    @Test void the_first_that_names_a_section_is_offered_however_many_come_before_it() {
        List<Candidate> all = new java.util.ArrayList<>(IntStream.range(1, 7).mapToObj(i -> one(i, "too dear", Residency.RESIDENT, false, 0)).toList());
        all.add(text(8, "Section 4 has no day by which they report."));
        all.add(text(7, "Section 2 does not say who pays for it."));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L), QuoteRule.offer(all, SHARED, 6).stream().map(offer -> offer.candidate().contact()).toList());
        assertEquals(List.of(7L, 8L), QuoteRule.offer(all, List.of(), 8).stream().filter(QuoteRule.Offer::cites).map(offer -> offer.candidate().contact()).toList());
    }

    @Test void only_what_stands_in_the_masked_text_can_be_quoted() {
        String text = "We need roofs.\nNot benches, [name] says,\n and I agree with that.";
        for (String passage : List.of("We need roofs. Not benches", "We need roofs. […] I agree with that.", "and I agree with…", "Not benches, [name] says")) assertTrue(QuoteRule.stands(passage, text), passage);
        for (String passage : List.of("We need benches.", "I agree […] We need roofs.", "Not benches, Orla says")) assertFalse(QuoteRule.stands(passage, text), passage);
    }

    private static Candidate one(long contact, String reason, Residency place, boolean campaign, int days) {
        return new Candidate(contact, "The words of letter number " + contact + ".", "en", Arrays.asList(reason), place, Channel.LETTER, campaign, MONDAY.plusSeconds(86_400L * days));
    }

    private static Candidate text(long contact, String text) { return new Candidate(contact, text, null, List.of(), Residency.RESIDENT, Channel.LETTER, false, MONDAY); }
}
