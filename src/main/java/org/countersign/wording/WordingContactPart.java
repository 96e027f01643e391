package org.countersign.wording;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.contact.Contact;
import org.countersign.platform.Redirect;
import org.countersign.wording.CommonReader.Piece;

/** A message of a campaign, the text of the form apart from own words; whoever reads it says which it is. */
@Named
@RequestScoped
public class WordingContactPart {
    @Inject Wordings wordings;
    private final Map<Long, List<Piece>> read = new HashMap<>();

    /** Its sentences; none where nothing is shared yet. */
    public List<Piece> of(Contact contact) { return read.computeIfAbsent(contact.id(), id -> wordings.apart(contact).orElse(List.of())); }

    public String own(Contact contact) { return Wordings.own(of(contact)); }

    public String form(Contact contact) { return Wordings.form(of(contact)); }

    public void tellOwn(Contact contact) { tell(contact, true); }

    public void tellForm(Contact contact) { tell(contact, false); }

    private void tell(Contact contact, boolean own) {
        wordings.tell(contact.seen(), own);
        Redirect.to("/contact/show", "id", String.valueOf(contact.id()));
    }
}
