package org.countersign.regrouping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.countersign.contact.Contact;
import org.countersign.platform.Invalid;
import org.countersign.platform.Redirect;

/** Of which campaign one contact is. */
@Named
@RequestScoped
public class RegroupingContactPart {
    @Inject Regroupings regroupings;
    private String name;

    /** @throws Invalid where no name is typed */
    public void move(Contact contact) {
        if (name == null || name.isBlank()) throw new Invalid("name", "field.required");
        move(contact, name);
    }

    public void toNone(Contact contact) { move(contact, ""); }

    private void move(Contact contact, String into) {
        regroupings.move(contact.seen(), into);
        Redirect.to("/contact/show", "id", String.valueOf(contact.id()));
    }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }
}
