-- The minutes as they were approved: what is coded or corrected of contacts later does not change them.
ALTER TABLE hearing_night
    ADD COLUMN minutes      MEDIUMTEXT NULL,                -- JSON; NULL: approved before they were kept, and read from the record as it is
    ADD COLUMN minutes_hash BINARY(32) NULL;                -- SHA-256 of its UTF-8
