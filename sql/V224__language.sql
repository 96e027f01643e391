-- In which language a text is written, beside what lists are chosen by: the first part of its tag ("es" of "es-MX"), null where nobody told; and whether the
-- person wrote more than the text of a form. Both are of texts, never of people. Read out of the contact like everything in this table.
ALTER TABLE listed ADD COLUMN language VARCHAR(20) NULL, ADD COLUMN own_words BOOLEAN NULL;
UPDATE listed l JOIN contact c ON c.id = l.contact_id SET l.language = NULLIF(LOWER(SUBSTRING_INDEX(REPLACE(TRIM(c.language), '_', '-'), '-', 1)), ''), l.own_words = c.own_words
    WHERE c.language IS NOT NULL OR c.own_words IS NOT NULL;

-- What a contact says, put into another language by somebody of the office; what was sent stays as it is.
CREATE TABLE translation (
    contact_id BIGINT       NOT NULL PRIMARY KEY,
    language   VARCHAR(20)  NOT NULL,                    -- of the translation
    body       MEDIUMTEXT   NOT NULL,
    made_by    VARCHAR(60)  NOT NULL,
    made_at    DATETIME(6)  NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
