package org.countersign.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.countersign.constituent.Nicknames;

/**
 * The ways by which a word leads to a card, of which the best counts: the name itself before a nickname, that before a name that only
 * begins so, that before one with a typo.
 *
 * @param texts whether what is said is looked through, too: in contacts and ordinances, not in people
 * @param typos whether a word may have one typo
 */
record Ways(boolean texts, boolean typos) {
    private static final float NAME = 10, JOINED = 9, NUMBER = 8, NICKNAME = 7, KNOWN = 6, WHOLE = 5, BEGINS = 4, STREET = 4, TEXT = 2, FAR = 2, TYPO = 1, NONE = 0.1f;
    private static final int TYPO_FROM = 5, BEGINNING_FROM = 3, PHONE_FROM = 4;

    /** @param words all of them: next to each other they may be one */
    Query ofWord(List<String> words, int at) {
        String word = words.get(at);
        List<Query> ways = new ArrayList<>();
        ways.add(exactly(Cards.NAME, word, NAME));
        Spelling.joined(words, at).forEach(one -> ways.add(exactly(Cards.NAME, one, JOINED)));
        Nicknames.SHIPPED.of(word).forEach(other -> ways.add(exactly(Cards.NAME, other, NICKNAME)));
        if (word.length() > 1 || words.size() > 1 || Spelling.isUnspaced(word)) ways.add(beginning(Cards.NAME, word, BEGINS));
        ways.add(exactly(Cards.NUMBER, word, NUMBER));
        ways.add(exactly(Cards.MAIL, word, KNOWN));
        Streets.of(words, at).forEach(part -> ways.add(exactly(Cards.STREET, part, STREET)));
        if (word.length() >= BEGINNING_FROM) for (String field : List.of(Cards.MAIL, Cards.STREET, Cards.NUMBER)) ways.add(beginning(field, word, FAR));
        if (isNumber(word)) phone(ways::add, word);
        if (isNumber(word)) Spelling.joined(words, at).stream().filter(Ways::isNumber).map(Ways::national).forEach(begun -> phone(ways::add, begun));
        if (texts) text(ways::add, word, at + 1 == words.size());
        if (typos && word.codePointCount(0, word.length()) >= TYPO_FROM && !isNumber(word)) typo(ways::add, word);
        return best(ways);
    }

    /** What is still being typed is the last. */
    private void text(Consumer<Query> ways, String word, boolean last) {
        ways.accept(new BoostQuery(new TermQuery(new Term(Cards.TEXT, word)), TEXT));
        if (last && word.length() >= BEGINNING_FROM || isSign(word)) ways.accept(beginning(Cards.TEXT, word, TYPO));
    }

    private void typo(Consumer<Query> ways, String word) {
        ways.accept(new BoostQuery(new ConstantScoreQuery(new FuzzyQuery(new Term(Cards.NAME, word), 1)), TYPO));
        if (texts) ways.accept(new BoostQuery(new ConstantScoreQuery(new FuzzyQuery(new Term(Cards.TEXT, word), 1)), TYPO / 2));
    }

    /** One number, or several that stand side by side. */
    Query ofNumber(Asked.Number number) {
        List<Query> ways = new ArrayList<>(List.of(exactly(Cards.NUMBER, number.digits(), NUMBER), beginning(Cards.NUMBER, number.digits(), FAR)));
        phone(ways::add, number.digits());
        if (number.pieces().size() > 1) {
            BooleanQuery.Builder each = new BooleanQuery.Builder();
            for (int i = 0; i < number.pieces().size(); i++) each.add(ofWord(number.pieces(), i), Occur.MUST);
            ways.add(each.build());
        }
        return best(ways);
    }

    /** No number of the country begins with the 1 that is dialled before it. */
    private static String national(String digits) { return digits.startsWith("1") ? digits.substring(1) : digits; }

    /** Its last 4 to 7 digits, all of them, or how it begins. */
    private void phone(Consumer<Query> ways, String digits) {
        if (digits.length() < PHONE_FROM) return;
        ways.accept(exactly(Cards.PHONE, digits, KNOWN));
        ways.accept(beginning(Cards.PHONE, digits, FAR));
    }

    /** @param mail with an @ in it: the whole, its beginning, or its end after the @ */
    Query ofMail(String mail) {
        List<Query> ways = new ArrayList<>(List.of(exactly(Cards.MAIL, mail, NAME), beginning(Cards.MAIL, mail, BEGINS)));
        if (mail.startsWith("@")) ways.add(exactly(Cards.MAIL, mail.substring(1), KNOWN));
        return best(ways);
    }

    /** Nobody but these words, in their order or with the last one first. */
    Query ofWhole(List<String> words) {
        int last = words.size() - 1;
        String turned = words.get(last) + " " + String.join(" ", words.subList(0, last));
        return scored(new TermInSetQuery(Cards.WHOLE, List.of(new BytesRef(String.join(" ", words)), new BytesRef(turned))), WHOLE);
    }

    /** Those of whom no such thing is known. */
    static Query none(String field) { return exactly(Cards.IS, Cards.NO + field, NONE); }

    static Query is(String field, String value) { return new TermQuery(new Term(field, value)); }

    static Query best(List<Query> ways) { return new DisjunctionMaxQuery(ways, 0); }

    private static Query exactly(String field, String word, float worth) { return scored(is(field, word), worth); }

    /** Of people, the beginnings of their words are words of the index themselves. */
    private Query beginning(String field, String word, float worth) {
        boolean kept = !texts && word.codePointCount(0, word.length()) <= Cards.BEGINNINGS;
        return scored(kept ? is(Cards.begun(field), word) : new PrefixQuery(new Term(field, word)), worth);
    }

    private static Query scored(Query query, float worth) { return new BoostQuery(new ConstantScoreQuery(query), worth); }

    /** One sign of a writing without spaces, which the index has only with the one behind it. */
    private static boolean isSign(String word) { return word.codePointCount(0, word.length()) == 1 && Spelling.isUnspaced(word); }

    private static boolean isNumber(String word) { return word.chars().allMatch(sign -> sign >= '0' && sign <= '9'); }
}
