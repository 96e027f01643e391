-- What a person of the office says on the memo of a measure, in English and in Spanish; NULL: not written. The journal keeps what stood before.
CREATE TABLE memo_brief (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ordinance_id   BIGINT       NOT NULL,
    description    VARCHAR(240) NULL,
    description_es VARCHAR(240) NULL,
    changes        VARCHAR(700) NULL,                    -- a line each, three at most
    changes_es     VARCHAR(700) NULL,
    care           VARCHAR(240) NULL,                    -- such as that the lines were full
    care_es        VARCHAR(240) NULL,
    changed_at     DATETIME(6)  NOT NULL,
    changed_by     VARCHAR(60)  NOT NULL,
    version        BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY u_memo_brief (ordinance_id),
    CONSTRAINT f_memo_brief_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Words of contacts that a person approved for it. Only ever added to and withdrawn; with a contact that is taken back with its import, its words go too.
CREATE TABLE memo_quote (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ordinance_id BIGINT       NOT NULL,
    contact_id   BIGINT       NOT NULL,
    side         VARCHAR(20)  NOT NULL,                  -- count.Side: OPPOSE_SIDE SUPPORT_SIDE
    passage      VARCHAR(200) NOT NULL,                  -- as it stands in the masked text
    approved_at  DATETIME(6)  NOT NULL,
    approved_by  VARCHAR(60)  NOT NULL,
    withdrawn_at DATETIME(6)  NULL,
    withdrawn_by VARCHAR(60)  NULL,
    version      BIGINT       NOT NULL DEFAULT 0,
    KEY k_memo_quote (ordinance_id, withdrawn_at),
    CONSTRAINT f_memo_quote_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id),
    CONSTRAINT f_memo_quote_contact FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Final memos, as they were printed, in both languages, under one SHA-256 that the journal knows too. Only ever added to.
CREATE TABLE memo (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ordinance_id BIGINT       NOT NULL,
    snapshot_id  BIGINT       NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    created_by   VARCHAR(60)  NOT NULL,
    page_en      MEDIUMTEXT   NOT NULL,                  -- XHTML, from which its PDFs are made
    page_es      MEDIUMTEXT   NOT NULL,
    sha256       CHAR(64)     NOT NULL,                  -- of both, one after the other
    KEY k_memo_ordinance (ordinance_id, id),
    CONSTRAINT f_memo_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id),
    CONSTRAINT f_memo_snapshot FOREIGN KEY (snapshot_id) REFERENCES snapshot (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
