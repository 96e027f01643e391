package org.countersign.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.countersign.count.Cell;
import org.countersign.count.CutOff;
import org.countersign.count.Listed;
import org.countersign.count.Matter;
import org.countersign.count.Tallies;
import org.countersign.ledger.Ledger;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.platform.Keyset;
import org.countersign.platform.Missing;

/** Who and what is behind a figure: out of the books as far as they tell it, however large the docket; else counted afresh. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)                      // as Tallies, at whose moments it reads
public class Listings {
    @Inject Tallies tallies;

    /**
     * By key, {@link Keyset#oneMore} of them; names only for those who may see personal data.
     *
     * @throws Missing where no such ordinance is on the docket
     */
    public Listed.Piece list(FileNumber number, CutOff cutOff, Cell cell, Keyset keyset, Tallies.Choice choice) {
        Optional<Listed.Piece> kept = choice.equals(Tallies.Choice.ALL) ? kept(number, cutOff, cell, keyset) : Optional.empty();
        return kept.orElseGet(() -> tallies.list(number, cutOff, cell, keyset, choice));
    }

    /** Empty where the books do not tell, or are not kept. */
    Optional<Listed.Piece> kept(FileNumber number, CutOff cutOff, Cell cell, Keyset keyset) {
        return tallies.atOneMoment(connection -> {
            if (!Ledger.keptAt(connection, cutOff.zone())) return Optional.empty();
            Optional<Listed.Piece> found = found(connection, Matter.read(connection, number, cutOff.zone()), cutOff, cell, keyset);
            return found.isPresent() ? Optional.of(tallies.named(connection, found.get(), cell)) : found;
        });
    }

    private static Optional<Listed.Piece> found(Connection connection, Matter matter, CutOff cutOff, Cell cell, Keyset keyset) throws SQLException {
        Bulk bulk = new Bulk(connection);
        return switch (cell.what()) {
            case PEOPLE, PETITION_SIGNERS -> new PeopleBehind(bulk, matter, cutOff).list(cell, keyset);
            case CONTACTS, PETITION_LINES, LEFT_OUT -> new ContactsBehind(bulk, matter, cutOff).list(cell, keyset);
            case HOUSEHOLDS -> Optional.empty();
        };
    }
}
