-- The same page with small numbers hidden, for whoever reads it in a redacted jacket; NULL: made before there was one, and in no redacted jacket.
ALTER TABLE memo
    ADD COLUMN redacted_en     MEDIUMTEXT NULL,
    ADD COLUMN redacted_es     MEDIUMTEXT NULL,
    ADD COLUMN redacted_sha256 CHAR(64)   NULL;
