package org.countersign.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The same letter sent by many, under the name it was given. */
@Entity
@Table(name = "campaign")
public class Campaign {
    @Id private Long id;
    private String name;

    protected Campaign() {}                                                 // for JPA only: intake makes them

    public long id() { return id; }

    public String name() { return name; }
}
