package org.countersign.imports;

import org.countersign.platform.FieldErrors;

/**
 * A file that comes in, before it is read.
 *
 * @param format as {@code intake.ImportFormat#names} has it
 * @param source where the rows come from: their external ids are unique within it
 * @param ordinance the file number used where a row or message names none; null: none
 * @param fileName null where nobody told
 * @param sheet the petition sheet whose lines it brings: they are lines of petitions, on its ordinance; null: none
 * @param again take it even if these very bytes stand already
 */
public record NewImport(String format, String source, String ordinance, String fileName, Long sheet, boolean again) {
    private static final String USUAL_SOURCE = "api";
    /** The format of a file that nobody has told. */
    public static final String AS_SHOWN = "auto";

    public NewImport(String format, String source, String ordinance, String fileName, boolean again) { this(format, source, ordinance, fileName, null, again); }

    /** The same, told to be of this kind. */
    public NewImport in(String other) { return new NewImport(other, source, ordinance, fileName, sheet, again); }

    /** @throws org.countersign.platform.Invalid where a part is too long */
    public NewImport {
        source = source == null || source.isBlank() ? USUAL_SOURCE : source.strip();
        ordinance = ordinance == null || ordinance.isBlank() ? null : ordinance.strip();
        new FieldErrors().needed("format", format).text("source", source, 100).text("fileName", fileName, 300).throwIfAny();
    }
}
