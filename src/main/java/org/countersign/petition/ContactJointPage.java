package org.countersign.petition;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.countersign.contact.CoSigners;
import org.countersign.contact.Contact;
import org.countersign.contact.Contacts;
import org.countersign.contact.Signer;
import org.countersign.platform.Missing;
import org.countersign.platform.Words;

/** Who signed a joint letter, typed in line by line as a petition is: it stays one contact, and counts for each of its people. */
@Named
@ViewScoped
public class ContactJointPage implements Serializable {
    @Inject Contacts contacts;
    @Inject CoSigners coSigners;
    private Long id;
    private LineForm line = new LineForm();
    private String told;
    private transient Contact letter;

    public void load() { getLetter(); }

    /** Whoever else types at the same letter meanwhile has added lines of their own: what is added changes none of them. */
    public void enter() {
        letter = null;
        String named = line.named();
        if (coSigners.cameOtherwise(getLetter().seen().id(), named)) throw line.another();
        coSigners.add(getLetter().seen(), line.signer(), named);
        told = words().say("petition.joint.entered", line.getName().strip());
        line = new LineForm();
        letter = null;
    }

    public void takeBack(int seq) {
        coSigners.takeBack(getLetter().seen(), seq);
        told = words().say("petition.joint.takenBack");
        letter = null;
    }

    private static Words words() { return Words.in(FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    public Contact getLetter() {
        if (letter == null) letter = Optional.ofNullable(id).flatMap(contacts::byId).orElseThrow(() -> new Missing("contact"));
        return letter;
    }

    /** The last first. */
    public List<Signer> getSigners() { return getLetter().signers().stream().sorted((one, other) -> Integer.compare(other.seq(), one.seq())).toList(); }

    public LineForm getLine() { return line; }

    /** What happened last, in words; null: nothing yet. */
    public String getTold() { return told; }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }
}
