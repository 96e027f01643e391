package org.countersign.platform;

/** An expected no, said in people's words: a message on the page they are on, a 409 problem in the interface. */
@jakarta.ejb.ApplicationException(rollback = true)
public class Refused extends RuntimeException {
    private final String key;
    private final transient Object[] values;

    /** @param key a key of the words bundle, such as "ordinance.unknown"; values fill its {0}, {1} … */
    public Refused(String key, Object... values) {
        super(key);
        this.key = key;
        this.values = values;
    }

    public String key() { return key; }

    public Object[] values() { return values == null ? new Object[0] : values.clone(); }
}
