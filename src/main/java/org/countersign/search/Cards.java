package org.countersign.search;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.countersign.constituent.Emails;
import org.countersign.constituent.Phones;

/** Writes the cards of the index: which words lead to a person, a contact, an ordinance. It keeps none of what is written, only the words that lead there. */
final class Cards {
    /** Another form of card, another index: change it with whatever is written here, in {@link Spelling} or in {@link Streets}. */
    static final String FORM = "5";
    static final String KIND = "kind", ID = "id", NUMBER = "number", NAME = "name", WHOLE = "whole", MAIL = "mail", PHONE = "phone", STREET = "street", TEXT = "text", IS = "is", AT = "at", NO = "no ";
    /** Of people, how each word begins is kept beside it, up to so many signs: hundreds of thousands of names may begin so, and nobody waits until each of them is looked up. */
    static final int BEGINNINGS = 6;
    private static final List<String> BEGUN = List.of(NAME, MAIL, PHONE, STREET, NUMBER);
    private static final int SHORTEST_PHONE = 4, LOCAL_PHONE = 7, NATIONAL_PHONE = 10;
    private static final int LONGEST_TEXT = 200_000;

    private Cards() {}

    /** Somebody as some signer wrote it; every part may be null. */
    record Known(String given, String family, String organisation, String email, String phone, String street, String unit, String zip, String city) {}

    static Document person(long id, Collection<Known> as) {
        Document card = card(Kind.PERSON, id);
        as.forEach(each -> known(card, each));
        as.stream().flatMap(Cards::names).map(Spelling::plain).filter(whole -> !whole.isEmpty()).distinct().forEach(whole -> card.add(new StringField(WHOLE, whole, Field.Store.NO)));
        if (as.stream().allMatch(each -> blank(each.given) && blank(each.organisation))) is(card, NO + NAME);
        if (as.stream().allMatch(each -> Emails.key(each.email) == null)) is(card, NO + MAIL);
        if (as.stream().allMatch(each -> digits(each.phone).length() < SHORTEST_PHONE)) is(card, NO + PHONE);
        if (as.stream().allMatch(each -> blank(each.street))) is(card, NO + STREET);
        BEGUN.forEach(field -> beginnings(card, field));
        return card;
    }

    /** Where the beginnings of its words are. */
    static String begun(String field) { return field + " begins"; }

    private static void beginnings(Document card, String field) {
        Stream.of(card.getValues(field)).flatMap(Cards::beginnings).distinct().forEach(begins -> card.add(new StringField(begun(field), begins, Field.Store.NO)));
    }

    private static Stream<String> beginnings(String word) {
        return IntStream.rangeClosed(1, Math.min(BEGINNINGS, word.codePointCount(0, word.length()))).mapToObj(signs -> word.substring(0, word.offsetByCodePoints(0, signs)));
    }

    /** What a contact says, and of what. @param receivedAt microseconds of the epoch @param is what it can be narrowed by, see {@link Narrowing} */
    record Said(long id, long receivedAt, String subject, String text, String representing, String externalId, List<String> fileNumbers, Set<String> is) {}

    static Document contact(Said said, Collection<Known> signers) {
        Document card = card(Kind.CONTACT, said.id);
        signers.forEach(each -> known(card, each));
        names(card, said.representing);
        number(card, said.externalId);
        said.fileNumbers.forEach(file -> number(card, file));
        said.is.forEach(one -> is(card, one));
        card.add(new LongPoint(AT, said.receivedAt));
        card.add(new NumericDocValuesField(AT, said.receivedAt));
        text(card, said.subject);
        text(card, said.text);
        return card;
    }

    static Document ordinance(long id, String fileNumber, String title, Collection<String> nicknames) {
        Document card = card(Kind.ORDINANCE, id);
        number(card, fileNumber);
        nicknames.forEach(each -> names(card, each));
        nicknames.forEach(each -> card.add(new StringField(WHOLE, Spelling.plain(each), Field.Store.NO)));
        text(card, title);
        return card;
    }

    private static Document card(Kind kind, long id) {
        Document card = new Document();
        card.add(new StringField(KIND, kind.field(), Field.Store.NO));
        card.add(new LongPoint(kind.field(), id));
        card.add(new NumericDocValuesField(ID, id));
        card.add(new StringField(NUMBER, String.valueOf(id), Field.Store.NO));
        return card;
    }

    private static void known(Document card, Known as) {
        names(as).forEach(name -> names(card, name));
        glued(as).forEach(name -> names(card, name));
        names(card, as.organisation);
        mail(card, Emails.key(as.email));
        phone(card, digits(as.phone));
        Streets.words(as.street).forEach(word -> card.add(new StringField(STREET, word, Field.Store.NO)));
        Stream.of(as.unit, as.zip, as.city).flatMap(part -> Spelling.words(part).stream()).forEach(word -> card.add(new StringField(STREET, word, Field.Store.NO)));
    }

    private static Stream<String> names(Known as) {
        String person = (blank(as.given) ? "" : as.given) + " " + (blank(as.family) ? "" : as.family);
        return Stream.of(person, blank(as.organisation) ? "" : as.organisation).filter(name -> !name.isBlank());
    }

    /** A name of a writing without spaces stands in one piece, the family first or last. */
    private static Stream<String> glued(Known as) {
        if (blank(as.given) || blank(as.family)) return Stream.empty();
        String given = as.given.strip(), family = as.family.strip();
        return Stream.of(given + family, family + given).filter(Spelling::isUnspaced);
    }

    private static void names(Document card, String name) { Spelling.ofName(name).forEach(word -> card.add(new StringField(NAME, word, Field.Store.NO))); }

    /** The whole address, what stands before and after the @, and the words of both. */
    private static void mail(Document card, String key) {
        if (key == null) return;
        String folded = Spelling.folded(key);
        card.add(new StringField(MAIL, folded, Field.Store.NO));
        for (String part : folded.split("@")) card.add(new StringField(MAIL, part, Field.Store.NO));
        Spelling.words(key).forEach(word -> card.add(new StringField(MAIL, word, Field.Store.NO)));
    }

    /** The national number and its last 4 to 7 digits. */
    private static void phone(Document card, String digits) {
        for (int last = SHORTEST_PHONE; last <= Math.min(LOCAL_PHONE, digits.length()); last++) card.add(new StringField(PHONE, digits.substring(digits.length() - last), Field.Store.NO));
        if (digits.length() > LOCAL_PHONE) card.add(new StringField(PHONE, digits, Field.Store.NO));
    }

    /** Of a valid number the national ones, of any other all there are. */
    static String digits(String phone) {
        if (phone == null) return "";
        String valid = Phones.e164(phone), digits = (valid == null ? phone : valid).replaceAll("\\D", "");
        return digits.length() == NATIONAL_PHONE + 1 && digits.startsWith("1") ? digits.substring(1) : digits;
    }

    /** Such as "2008-0811": whole, in one piece, and each piece of it. */
    private static void number(Document card, String number) {
        if (blank(number)) return;
        card.add(new StringField(NUMBER, number.strip().toLowerCase(Locale.ROOT), Field.Store.NO));
        Spelling.ofName(number).forEach(word -> card.add(new StringField(NUMBER, word, Field.Store.NO)));
    }

    private static void is(Document card, String what) { card.add(new StringField(IS, what, Field.Store.NO)); }

    private static void text(Document card, String text) {
        if (!blank(text)) card.add(new TextField(TEXT, Spelling.plain(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text), Field.Store.NO));
    }

    private static boolean blank(String text) { return text == null || text.isBlank(); }
}
