package org.countersign.scan;

/** What a scan lies beside: a contact, or the sheet of a petition. */
public enum Holder {
    CONTACT("contact_id", "contact"), PETITION("sheet_id", "petition_sheet");

    private final String column, table;

    Holder(String column, String table) {
        this.column = column;
        this.table = table;
    }

    String column() { return column; }

    String table() { return table; }

    /** As the journal and the errors call it. */
    String word() { return name().toLowerCase(java.util.Locale.ROOT); }
}
