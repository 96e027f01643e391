-- A tally frozen: its canonical text and the SHA-256 over it (counting.md, rule 15). Only ever added to.
CREATE TABLE snapshot (
    id                 BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ordinance_id       BIGINT      NOT NULL,
    created_at         DATETIME(6) NOT NULL,
    created_by         VARCHAR(60) NOT NULL,
    definition_version INT         NOT NULL,
    cut_off            DATETIME(6) NOT NULL,
    body               LONGTEXT    NOT NULL,             -- the text itself; the other columns only say what is in it
    sha256             CHAR(64)    NOT NULL,
    KEY k_snapshot_ordinance (ordinance_id, id),
    CONSTRAINT f_snapshot_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
