package org.countersign.ordinance;

import java.util.Optional;
import org.countersign.platform.FieldErrors;

/**
 * A file number as the clerk prints it, such as "2008-0811" or "CB 119 551": 1 to 40 characters, trimmed, case kept. No slash of either
 * kind and neither "." nor "..", because it is one step of an address of the interface (api.md).
 */
public record FileNumber(String value) {
    private static final int MOST = 40;

    /** @throws org.countersign.platform.Invalid field {@code fileNumber}, where it is none */
    public FileNumber {
        value = value == null ? "" : value.strip();
        FieldErrors errors = new FieldErrors().needed("fileNumber", value).text("fileNumber", value, MOST);
        if (value.chars().anyMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c)) || value.equals(".") || value.equals(".."))
            errors.add("fileNumber", "ordinance.fileNumber.characters");
        errors.throwIfAny();
    }

    /** The file number in the text, if it can be one. */
    public static Optional<FileNumber> read(String text) { return isOne(text) ? Optional.of(new FileNumber(text)) : Optional.empty(); }

    public static boolean isOne(String text) {
        try {
            return new FileNumber(text).value != null;
        } catch (org.countersign.platform.Invalid no) {
            return false;
        }
    }

    @Override public String toString() { return value; }
}
