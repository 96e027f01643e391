package org.countersign.revision;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.countersign.count.Matrix;
import org.countersign.count.Person;
import org.countersign.count.Statement;
import org.countersign.stance.Stance;

/**
 * The contacts of an ordinance and the people behind them as they count, and as they would with other findings, added up in one go. What a finding may change is where the sender of a
 * contact lives and which signature stands for a person (rule 7); who they are and what they say stays.
 */
final class Recount implements Consumer<Statement> {
    private final ZoneId zone;
    private final Otherwise otherwise;
    private final Matrix<Stance> contacts = new Matrix<>(Stance.class), contactsOtherwise = new Matrix<>(Stance.class);
    private final Map<Long, One> people = new HashMap<>();

    /** How a signer would be found; the very same where nothing differs. */
    @FunctionalInterface interface Otherwise { Statement.Signer of(long contact, Statement.Signer signer); }

    /** Somebody as they are, and, from the first signature on that would be found otherwise, the one that would stand for them. */
    private static final class One {
        private final Person person;
        private Person.Placing otherwise;

        private One(Person person) { this.person = person; }

        private void add(Statement statement, Statement.Signer as, Statement.Signer other) {
            if (otherwise != null) otherwise = otherwise.or(other, statement);
            else if (other != as) otherwise = person.contacts() == 0 ? new Person.Placing(other, statement) : person.placing().or(other, statement);
            person.add(statement, as);
        }

        Person.Placed as() { return person.placed(); }

        Person.Placed otherwise() { return otherwise == null ? as() : person.placed(otherwise); }
    }

    /** @param zone of the city */
    Recount(ZoneId zone, Otherwise otherwise) {
        this.zone = zone;
        this.otherwise = otherwise;
    }

    /** By number, each that counts. */
    @Override public void accept(Statement contact) {
        contacts.add(contact.sender().residency(), contact.stance());
        contactsOtherwise.add(otherwise.of(contact.contact(), contact.sender()).residency(), contact.stance());
        contact.eachConstituent((constituent, signer) -> {
            if (constituent.person()) people.computeIfAbsent(constituent.id(), first -> new One(new Person(constituent, zone))).add(contact, signer, otherwise.of(contact.contact(), signer));
        });
    }

    Matrix<Stance> contacts() { return contacts; }

    Matrix<Stance> contactsOtherwise() { return contactsOtherwise; }

    /** Everyone as they count. */
    Stream<Person.Placed> as() { return people.values().stream().map(One::as); }

    /** Everyone as they would count. */
    Stream<Person.Placed> otherwise() { return people.values().stream().map(One::otherwise); }

    static Matrix<Stance> matrix(Stream<Person.Placed> people) {
        Matrix<Stance> matrix = new Matrix<>(Stance.class);
        people.forEach(each -> matrix.add(each.residency(), each.stance()));
        return matrix;
    }
}
