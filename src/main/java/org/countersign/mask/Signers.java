package org.countersign.mask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.platform.Bulk;

/** Who signed contacts, as far as it must not stand in what they wrote. */
public record Signers(Bulk bulk) {
    private static final String SIGNED = "SELECT s.contact_id, s.given_name, s.family_name, s.organisation, s.email, s.phone, s.street, s.unit, s.constituent_id FROM signer s WHERE s.contact_id IN (??)";
    private static final String NAMES = "SELECT id, given_name, family_name, organisation, merged_into FROM constituent WHERE id IN (??)";

    private record Link(long contact, Long constituent) {}

    /** A constituent. @param into whom they were merged; null: nobody */
    private record Held(String given, String family, String organisation, Long into) {}

    /** Tells each contact's known what its signers gave there, and by which names the office knows them, also everyone into whom they were merged, however often. */
    public void tell(Map<Long, Known> known) {
        List<Link> links = new ArrayList<>();
        bulk.find(SIGNED, known.keySet(), row -> {
            known.get(row.getLong(1)).signer(row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8));
            return links.add(new Link(row.getLong(1), (Long) row.getObject(9)));
        });
        Map<Long, Held> held = held(links.stream().map(Link::constituent).filter(id -> id != null).collect(Collectors.toSet()));
        links.forEach(link -> tell(known.get(link.contact()), held, link.constituent()));
    }

    private Map<Long, Held> held(Collection<Long> first) {
        Map<Long, Held> held = new HashMap<>();
        for (Collection<Long> asked = new TreeSet<>(first); !asked.isEmpty();) {
            bulk.find(NAMES, asked, row -> held.put(row.getLong(1), new Held(row.getString(2), row.getString(3), row.getString(4), (Long) row.getObject(5))));
            asked = held.values().stream().map(Held::into).filter(into -> into != null && !held.containsKey(into)).collect(Collectors.toCollection(TreeSet::new));
        }
        return held;
    }

    private static void tell(Known known, Map<Long, Held> held, Long constituent) {
        Set<Long> followed = new TreeSet<>();
        for (Long id = constituent; id != null && held.containsKey(id) && followed.add(id); id = held.get(id).into()) known.name(held.get(id).given(), held.get(id).family()).organisation(held.get(id).organisation());
    }
}
