-- Which line of which sheet a contact is: the lines are contacts, the sheet holds them together.
CREATE TABLE petition_line (
    sheet_id   BIGINT NOT NULL,
    line_no    INT    NOT NULL,
    contact_id BIGINT NOT NULL,
    PRIMARY KEY (sheet_id, line_no),
    UNIQUE KEY u_petition_line_contact (contact_id),
    CONSTRAINT f_line_sheet FOREIGN KEY (sheet_id) REFERENCES petition_sheet (id),
    CONSTRAINT f_line_contact FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What has come in and nobody has counted yet, as a number: an unheard voicemail is part of the truth. Each row replaces the one before it of its kind.
CREATE TABLE uncounted (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind        VARCHAR(20) NOT NULL,                      -- VOICEMAIL MAIL
    how_many    INT         NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    recorded_by VARCHAR(60) NOT NULL,
    KEY k_uncounted_kind (kind, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A scan of what came on paper, beside its contact.
CREATE TABLE contact_scan (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    contact_id  BIGINT       NOT NULL,
    name        VARCHAR(200) NOT NULL,
    type        VARCHAR(20)  NOT NULL,                     -- PDF JPEG PNG, by its first bytes
    size        INT          NOT NULL,
    sha256      BINARY(32)   NOT NULL,
    bytes       LONGBLOB     NOT NULL,
    recorded_at DATETIME(6)  NOT NULL,
    recorded_by VARCHAR(60)  NOT NULL,
    UNIQUE KEY u_scan_bytes (contact_id, sha256),
    CONSTRAINT f_scan_contact FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
