package org.countersign.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** A finder over cards that a test writes. */
final class TestFinder extends Finder {
    private final Catalogue catalogue;

    TestFinder(Path at) throws IOException {
        catalogue = Catalogue.create(at, 1);
        who = as(Role.STAFF);
        work = new CatalogueWork() {
            @Override Optional<Catalogue> catalogue() { return Optional.of(catalogue); }
        };
    }

    static Who as(Role role) {
        return new Who() {
            @Override public String name() { return "test"; }
            @Override public Role role() { return role; }
        };
    }

    void add(Document card) throws IOException {
        Kind kind = Kind.valueOf(card.get(Cards.KIND).toUpperCase(java.util.Locale.ROOT));
        for (IndexableField field : card.getFields(Cards.ID)) catalogue.replace(kind, field.numericValue().longValue(), field.numericValue().longValue(), List.of(card));
    }

    void show() throws IOException { catalogue.show(); }
}
