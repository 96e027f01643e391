-- The petition sheet whose lines an import brings; null: what it brings are lines of none.
ALTER TABLE import_run
    ADD sheet_id BIGINT NULL AFTER ordinance_id,
    ADD CONSTRAINT f_import_sheet FOREIGN KEY (sheet_id) REFERENCES petition_sheet (id);
