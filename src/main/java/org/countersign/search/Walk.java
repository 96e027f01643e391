package org.countersign.search;

import java.time.Instant;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * A walk through contacts that are found.
 *
 * @param beyond the last one that was seen; null: from the beginning
 */
public record Walk(Order order, Place beyond) {
    private static final long FURTHEST = 1_000_000_000_000L;

    /** Which contacts come first; where two were received in the same moment, their numbers say it. */
    public enum Order {
        LAST_IN, FIRST_IN, LAST_RECEIVED, FIRST_RECEIVED;

        boolean byReceived() { return this == LAST_RECEIVED || this == FIRST_RECEIVED; }

        boolean lastFirst() { return this == LAST_IN || this == LAST_RECEIVED; }
    }

    /** Where a contact stands, as the index has it. @param receivedAt microseconds of the epoch; without meaning in an order by number */
    public record Place(long receivedAt, long id) {
        public static Place of(Instant receivedAt, long id) { return new Place(micros(receivedAt), id); }
    }

    /** As the database keeps moments; one beyond all that it keeps is as far as that. */
    static long micros(Instant moment) { return Math.max(-FURTHEST, Math.min(FURTHEST, moment.getEpochSecond())) * 1_000_000 + moment.getNano() / 1_000; }

    Sort sort() {
        if (order == Order.LAST_IN) return Catalogue.NEWEST_FIRST;
        SortField id = new SortField(Cards.ID, SortField.Type.LONG, order.lastFirst());
        return order.byReceived() ? new Sort(new SortField(Cards.AT, SortField.Type.LONG, order.lastFirst()), id) : new Sort(id);
    }

    void onto(BooleanQuery.Builder query) {
        if (beyond == null) return;
        query.add(order.byReceived() ? beyondReceived() : beyond(Kind.CONTACT.field(), beyond.id), Occur.FILTER);
    }

    private Query beyondReceived() {
        Query sameMoment = new BooleanQuery.Builder().add(LongPoint.newExactQuery(Cards.AT, beyond.receivedAt), Occur.FILTER).add(beyond(Kind.CONTACT.field(), beyond.id), Occur.FILTER).build();
        return new BooleanQuery.Builder().add(beyond(Cards.AT, beyond.receivedAt), Occur.SHOULD).add(sameMoment, Occur.SHOULD).build();
    }

    private Query beyond(String field, long than) {
        return order.lastFirst() ? LongPoint.newRangeQuery(field, Long.MIN_VALUE, than - 1) : LongPoint.newRangeQuery(field, than + 1, Long.MAX_VALUE);
    }

    Place place(FieldDoc found) { return new Place(order.byReceived() ? (Long) found.fields[0] : 0, id(found)); }

    /** By which every order ends. */
    static long id(FieldDoc found) { return (Long) found.fields[found.fields.length - 1]; }
}
