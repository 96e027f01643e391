-- What a full count beside the ledger found (audit.Reconciliation), and how often it was asked for.
CREATE TABLE audit_check (
    id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at            DATETIME(6)   NOT NULL,
    file_number   VARCHAR(40)   NOT NULL,
    figures       INT           NOT NULL,                -- compared; 0: the ledger was being written up
    mismatches    INT           NOT NULL,
    first         VARCHAR(500)  NULL,                    -- the first of them, in words
    milliseconds  BIGINT        NOT NULL,
    KEY k_check_ordinance (file_number, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
