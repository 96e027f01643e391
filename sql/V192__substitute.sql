-- The address a confidentiality programme gave somebody in place of their own: kept, and selected by no page, list or file.
ALTER TABLE signer ADD COLUMN substitute VARCHAR(900) NULL;

-- What else ties somebody to the city; it never makes them a resident.
CREATE TABLE tie (
    contact_id BIGINT      NOT NULL,
    seq        SMALLINT    NOT NULL,
    kind       ENUM('OWNS_PROPERTY','OWNS_BUSINESS','WORKS','STUDIES','REPRESENTS','FORMER_RESIDENT') NOT NULL,
    said_by    VARCHAR(60) NOT NULL,
    said_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (contact_id, seq, kind)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
