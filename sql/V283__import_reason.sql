-- The reasons that an import's positions gave, told piece by piece while it is taken back: what nobody gives any more is looked for once, at the end.
CREATE TABLE import_reason (
    import_id    BIGINT      NOT NULL,
    ordinance_id BIGINT      NOT NULL,
    code         VARCHAR(80) NOT NULL,
    PRIMARY KEY (import_id, ordinance_id, code),
    CONSTRAINT f_import_reason FOREIGN KEY (import_id) REFERENCES import_run (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
