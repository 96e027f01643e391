-- One row: who counts everything afresh beside the ledger. Nobody: until is past.
CREATE TABLE audit_turn (
    id       TINYINT     NOT NULL PRIMARY KEY,
    holder   VARCHAR(40) NULL,
    begun_at DATETIME(6) NOT NULL,
    until_at DATETIME(6) NOT NULL                        -- renewed with each ordinance; whoever died is not waited for longer
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
INSERT INTO audit_turn VALUES (1, NULL, '2000-01-01', '2000-01-01');
