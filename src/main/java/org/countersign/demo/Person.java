package org.countersign.demo;

/** An invented writer or caller; what the office was not told is empty. */
record Person(String given, String family, String organisation, String email, String phone, Address home) {
    static final Person NOBODY = new Person("", "", "", "", "", Address.UNTOLD);

    /** As the log has it. @param said the words about where they live, where there is no address */
    record Address(String street, String unit, String city, String state, String zip, String country, String said) {
        static final Address UNTOLD = new Address("", "", "", "", "", "", "");

        Address saying(String words) { return new Address(street, unit, city, state, zip, country, words); }
    }

    boolean nameless() { return given.isEmpty() && family.isEmpty() && organisation.isEmpty(); }

    boolean reachable() { return !email.isEmpty(); }

    Person living(Address elsewhere) { return new Person(given, family, organisation, email, phone, elsewhere); }

    Person writingFrom(String mailbox) { return new Person(given, family, organisation, mailbox, phone, home); }

    /** Somebody who leaves the name out and writes from the same mailbox. */
    Person unsigned() { return new Person("", "", "", email, "", Address.UNTOLD); }
}
