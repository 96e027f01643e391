package org.countersign.district;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.countersign.platform.Redirect;
import org.countersign.platform.Seen;
import org.countersign.staff.Accounts;
import org.countersign.staff.Role;

/** For administrators: by which district each council member was elected. */
@Named
@ViewScoped
public class DistrictSeatsPart implements Serializable {
    @Inject Accounts accounts;
    @Inject Districts districts;
    private List<Row> rows;
    private List<String> names;
    private Map<String, String> chosen;

    /** A council member as they stood when the page was shown. */
    public record Row(String name, String displayName, Seen seen) implements Serializable {}

    @PostConstruct void load() {
        chosen = new LinkedHashMap<>();
        TreeSet<String> held = new TreeSet<>();
        rows = accounts.all().stream().filter(account -> account.role() == Role.COUNCIL && account.active()).map(account -> {
            chosen.put(account.name(), account.district() == null ? "" : account.district());
            if (account.district() != null) held.add(account.district());
            return new Row(account.name(), account.displayName(), Seen.of(account));
        }).toList();
        names = districts.names();
        held.removeAll(names);
        if (!held.isEmpty()) names = java.util.stream.Stream.concat(held.stream(), names.stream()).toList();   // withdrawn since
    }

    public void give(Row member) {
        districts.seat(member.seen(), chosen.get(member.name()));
        Redirect.to("/staff/list");
    }

    public List<Row> getRows() { return rows; }

    public List<String> getNames() { return names; }

    /** The district chosen in each row, by the account's name; empty: none. */
    public Map<String, String> getChosen() { return chosen; }
}
