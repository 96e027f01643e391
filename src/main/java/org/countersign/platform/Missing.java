package org.countersign.platform;

/** What was asked for by name is not here: the page that says so, a 404 problem in the interface. */
@jakarta.ejb.ApplicationException(rollback = true)
public class Missing extends RuntimeException {
    private final String key;
    private final transient Object[] values;

    /** @param key a key of the words bundle, such as "ordinance.unknown"; values fill its {0}, {1} … */
    public Missing(String key, Object... values) {
        super(key);
        this.key = key;
        this.values = values;
    }

    public String key() { return key; }

    public Object[] values() { return values == null ? new Object[0] : values.clone(); }
}
