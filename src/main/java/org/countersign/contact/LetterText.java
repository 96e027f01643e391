package org.countersign.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Words that somebody sent; many contacts may say the same. Never changed. */
@Entity
@Table(name = "letter_text")
public class LetterText {
    @Id private Long id;
    private String body;

    protected LetterText() {}                                               // for JPA only: intake keeps them

    public long id() { return id; }

    public String body() { return body; }
}
