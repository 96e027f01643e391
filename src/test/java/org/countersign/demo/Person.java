package org.countersign.demo;

/** An invented writer or caller; what the office was not told is empty. */
record Person(String given, String family, String organisation, String email, String phone, Home.Address home) {
    static final Person NOBODY = new Person("", "", "", "", "", Home.UNKNOWN.draw(new Chance(0)));

    boolean blank() { return given.isEmpty() && family.isEmpty(); }
}
