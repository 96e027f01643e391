package org.countersign.search;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/**
 * Makes of what was typed a question to the index: every word must lead to the card by one of its {@link Ways}. Whatever is typed, it is
 * looked for as words; there is no language of signs to make mistakes in.
 */
final class QueryReader {
    private final Asked asked;
    private final Ways ways;

    private QueryReader(String typed, Ways ways) {
        this.asked = Asked.read(typed);
        this.ways = ways;
    }

    static Query people(String typed) { return new QueryReader(typed, new Ways(false, true)).people(); }

    /** Every word as it was typed, or as it begins. */
    static Query contacts(String typed) { return new QueryReader(typed, new Ways(true, false)).all(Kind.CONTACT); }

    /** With one typo in each longer word, too. */
    static Query contactsWithTypos(String typed) { return new QueryReader(typed, new Ways(true, true)).all(Kind.CONTACT); }

    static Query ordinances(String typed) { return new QueryReader(typed, new Ways(true, true)).all(Kind.ORDINANCE); }

    /** What is not known of somebody contradicts nothing: it leads there if something else does. */
    private Query people() {
        BooleanQuery.Builder all = of(Kind.PERSON), something = new BooleanQuery.Builder();
        List<String> words = asked.plainWords();
        for (int i = 0; i < words.size(); i++) either(all, something, ways.ofWord(words, i), Character.isDigit(words.get(i).charAt(0)) ? Cards.STREET : Cards.NAME);
        asked.numbers().forEach(number -> either(all, something, ways.ofNumber(number), Cards.PHONE));
        asked.mails().forEach(mail -> either(all, something, ways.ofMail(mail), Cards.MAIL));
        if (words.size() > 1) all.add(ways.ofWhole(words), Occur.SHOULD);
        return asked.isEmpty() ? new MatchNoDocsQuery() : all.add(something.build(), Occur.FILTER).build();
    }

    private static void either(BooleanQuery.Builder all, BooleanQuery.Builder something, Query leads, String unlessNone) {
        something.add(leads, Occur.SHOULD);
        all.add(Ways.best(List.of(leads, Ways.none(unlessNone))), Occur.MUST);
    }

    private Query all(Kind kind) {
        BooleanQuery.Builder all = of(kind);
        for (int i = 0; i < asked.words().size(); i++) all.add(ways.ofWord(asked.words(), i), Occur.MUST);
        asked.numbers().forEach(number -> all.add(ways.ofNumber(number), Occur.MUST));
        asked.mails().forEach(mail -> all.add(ways.ofMail(mail), Occur.MUST));
        asked.phrases().forEach(phrase -> all.add(new PhraseQuery(Cards.TEXT, phrase.toArray(String[]::new)), Occur.MUST));
        return asked.isEmpty() ? new MatchNoDocsQuery() : all.build();
    }

    private static BooleanQuery.Builder of(Kind kind) { return new BooleanQuery.Builder().add(Ways.is(Cards.KIND, kind.field()), Occur.FILTER); }
}
