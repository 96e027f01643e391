package org.countersign.address;

/**
 * The name of a street in its parts, each in the one form all its spellings share: small letters, "n", "st", "26" for "26th" and "Twenty-Sixth".
 *
 * @param pre the directional before the name; "" where there is none; so for all parts but the name
 */
public record Street(String pre, String name, String type, String post) {
    /** "n main st": the same for every spelling of the same street. */
    public String key() { return (pre + " " + name + " " + type + " " + post).strip().replaceAll(" +", " "); }

    public boolean isBlank() { return name.isEmpty(); }
}
