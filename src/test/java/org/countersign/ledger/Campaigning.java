package org.countersign.ledger;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Random;
import org.countersign.people.TestPeople;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Seen;
import org.countersign.regrouping.Regroupings;
import org.countersign.regrouping.TestRegroupings;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** What an office does about campaigns: two are one, some of one are another's or nobody's, and neither was so. */
record Campaigning(Office office, Random chance) {
    private static final Who STAFF = TestPeople.who(Role.STAFF);

    String regroup() {
        List<Long> campaigns = rows("SELECT id FROM campaign ORDER BY id"), made = rows("SELECT id FROM regrouping WHERE state = 'DONE' ORDER BY id"), texts = rows("SELECT DISTINCT COALESCE(text_id, 0) FROM contact WHERE campaign_id IS NOT NULL ORDER BY 1");
        if (campaigns.isEmpty() || texts.isEmpty()) return "nothing";
        int what = chance.nextInt(4);
        long one = Office.pick(chance, campaigns), other = Office.pick(chance, campaigns), text = Office.pick(chance, texts), undone = made.isEmpty() ? 0 : Office.pick(chance, made);
        String name = Office.pick(chance, List.of("", "Campaign 0", "Campaign 2"));
        return office.transaction(em -> {
            Regroupings on = TestRegroupings.on(em, STAFF, office.intake.noting(), office.ear(em));
            if (undone > 0 && what == 0) on.undo(undone);
            else if (what == 1) on.combine(seen(em, one), seen(em, other));
            else on.split(seen(em, one), List.of(text), name);
            return undone > 0 && what == 0 ? "regrouping undone" : "regroup";
        });
    }

    private static Seen seen(EntityManager em, long campaign) { return Bulk.of(em).read("SELECT version FROM campaign WHERE id = ?", row -> new Seen(campaign, row.getLong(1)), campaign).stream().findFirst().orElseThrow(() -> new Missing("campaign")); }

    private List<Long> rows(String sql) { return office.transaction(em -> Bulk.of(em).read(sql, row -> row.getLong(1))); }
}
