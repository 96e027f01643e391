package org.countersign.constituent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person or an organisation that the office can tell apart from others. Intake makes it with the first contact that nobody known matches;
 * later contacts join it, a merge ends it in another one. What it is known by are the signers linked to it.
 */
@Entity @Table(name = "constituent")
public class Constituent {
    @Id private long id;
    @Enumerated(EnumType.STRING) private Kind kind;
    @Column(name = "given_name") private String givenName;
    @Column(name = "family_name") private String familyName;
    private String organisation;
    @Column(name = "merged_into") private Long mergedInto;
    @Version private long version;

    protected Constituent() {}                                   // for JPA only: intake writes them, many at a time

    public long id() { return id; }

    public long version() { return version; }

    public Kind kind() { return kind; }

    /** As first written; empty where only an e-mail is known. */
    public Optional<String> name() {
        if (kind == Kind.ORGANISATION) return Optional.ofNullable(organisation);
        String name = Stream.of(Optional.ofNullable(givenName), Optional.ofNullable(familyName)).flatMap(Optional::stream).map(String::strip)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** The number of the one that it was found to be. */
    public Optional<Long> mergedInto() { return Optional.ofNullable(mergedInto); }
}
