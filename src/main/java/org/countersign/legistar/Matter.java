package org.countersign.legistar;

import java.util.Optional;
import java.time.LocalDateTime;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.MeasureClass;

/**
 * A matter as Legistar lists it.
 *
 * @param file the clerk's file number as printed; null: it has none yet
 * @param name what is shorter than its title; null: none
 * @param type the office's own word for its kind, such as "Ordinance"
 * @param enactmentNumber given once it is law; null: none
 * @param hidden the office keeps it from its own pages
 */
record Matter(long id, String file, String name, String title, String type, String enactmentNumber, boolean hidden, Fields fields) {
    private static final int LONGEST_TITLE = 2000;

    /** Empty where it has no number of its own. */
    static Optional<Matter> read(Fields told) {
        Long id = told.id("MatterId");
        if (id == null) return Optional.empty();
        return Optional.of(new Matter(id, told.text("MatterFile", 200), told.text("MatterName"), told.text("MatterTitle"), told.text("MatterTypeName", 200),
                told.text("MatterEnactmentNumber", 200), Boolean.TRUE.equals(told.flag("MatterRestrictViewViaWeb")), told));
    }

    /** The title, else the name; null: it has neither. */
    String called() { return Fields.cut(title != null ? title : name, LONGEST_TITLE); }

    /** As one step of an address, which a clerk's slash cannot be; empty: it has none, or one that cannot be. */
    Optional<FileNumber> number() { return file == null ? Optional.empty() : FileNumber.read(file.replaceAll("[/\\\\]", "-").replaceAll("\\p{Cntrl}+", " ")); }

    MeasureClass measureClass() {
        String word = type == null ? "" : type.toLowerCase(java.util.Locale.ROOT);
        if (word.contains("emergency")) return MeasureClass.EMERGENCY_ORDINANCE;
        if (word.contains("appropriation")) return MeasureClass.APPROPRIATION;
        if (word.contains("budget")) return MeasureClass.BUDGET;
        if (word.contains("charter")) return MeasureClass.CHARTER_REFERRAL;
        if (word.contains("appointment")) return MeasureClass.APPOINTMENT;
        if (word.contains("resolution")) return MeasureClass.RESOLUTION;
        return word.contains("ordinance") || word.contains("local law") || word.contains("bill") ? MeasureClass.ORDINANCE : MeasureClass.OTHER;
    }

    /** @param field such as MatterEXDate5 */
    Optional<LocalDateTime> day(String field) { return field == null ? Optional.empty() : fields.local(field); }
}
