package org.countersign.people;

import java.util.Optional;

/** Why two may be one person: how their names are alike, and what else they share. */
public record Likeness(NameForm form, Sign sign) {
    /** The strongest first. */
    int weight() { return (Sign.values().length - sign.ordinal()) * 10 + NameForm.values().length - form.ordinal(); }

    /** Empty: nothing suggests it. */
    static Optional<Likeness> between(Looks one, Looks other) {
        Optional<Sign> sign = one.shares(other);
        if (sign.isEmpty()) return Optional.empty();
        return one.names().stream().flatMap(name -> other.names().stream().flatMap(another -> NameForm.between(name, another).stream())).min(NameForm::compareTo)
                .filter(form -> form != NameForm.PARTIAL || sign.get() != Sign.ZIP).map(form -> new Likeness(form, sign.get()));
    }
}
