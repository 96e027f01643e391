-- A scan lies beside a contact, or beside the sheet of a petition: it is a paper that somebody signed, and its lines are typed from it.
ALTER TABLE contact_scan
    MODIFY contact_id BIGINT NULL,
    ADD sheet_id BIGINT NULL AFTER contact_id,
    ADD UNIQUE KEY u_scan_sheet_bytes (sheet_id, sha256),
    ADD CONSTRAINT f_scan_sheet FOREIGN KEY (sheet_id) REFERENCES petition_sheet (id) ON DELETE CASCADE,
    ADD CONSTRAINT c_scan_beside CHECK ((contact_id IS NULL) <> (sheet_id IS NULL));
RENAME TABLE contact_scan TO paper_scan;
