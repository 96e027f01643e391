package org.countersign.platform;

/** What was asked for by name is not here: the page that says so, a 404 problem in the interface. */
@jakarta.ejb.ApplicationException(rollback = true)
public class Missing extends RuntimeException {
    private final String what;

    /** @param what the kind of thing, such as "ordinance": the bundle says it under {@code missing.ordinance} */
    public Missing(String what) {
        super(what);
        this.what = what;
    }

    public String key() { return "missing." + what; }
}
