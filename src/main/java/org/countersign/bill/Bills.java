package org.countersign.bill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.city.City;
import org.countersign.legistar.Origins;
import org.countersign.legistar.Origins.Origin;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.snapshot.Snapshots;

/** Tells measures as bills. */
@ApplicationScoped
public class Bills {
    @Inject Ordinances ordinances;
    @Inject Origins origins;
    @Inject Snapshots snapshots;
    @Inject City city;

    /** @param page the address of its page here */
    Map<String, Object> bill(String no, String page) {
        Ordinance ordinance = known(no);
        Optional<Origin> origin = origins.of(ordinance.id());
        List<Ordinance> related = origin.map(Origin::related).orElse(List.of()).stream().map(ordinances::byId).flatMap(Optional::stream).toList();
        Map<String, Object> bill = new Bill(ordinance, city, origin, related, page).json();
        snapshots.latest(ordinance.fileNumber()).ifPresent(told -> bill.put("extras", Map.of("comment_tally", told)));
        return bill;
    }

    List<Map<String, Object>> votes(String no, String page) {
        Ordinance ordinance = known(no);
        return new VoteEvents(ordinance, city, origins.of(ordinance.id()), page).json();
    }

    private Ordinance known(String no) { return FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance")); }
}
