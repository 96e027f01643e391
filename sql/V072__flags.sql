-- What to know of somebody before answering; never looked at by the count. Taken back as easily as raised; a row is never deleted.
CREATE TABLE constituent_flag (
    id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    constituent_id BIGINT        NOT NULL,
    kind           ENUM('DECEASED','DO_NOT_CONTACT','INVALID_EMAIL','FREQUENT_WRITER','ORGANISATION_CONTACT','SAFETY_NOTE') NOT NULL,
    note           VARCHAR(1000) NULL,               -- a safety note is read by administrators and its author alone
    raised_by      VARCHAR(60)   NOT NULL,
    raised_at      DATETIME(6)   NOT NULL,
    lowered_by     VARCHAR(60)   NULL,
    lowered_at     DATETIME(6)   NULL,
    KEY k_flag_constituent (constituent_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
