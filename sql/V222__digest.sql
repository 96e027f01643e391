-- Who of the office or the council gets the numbers of the open ordinances every day or week, where, and what they were told last.
CREATE TABLE digest (
    account_id BIGINT       NOT NULL PRIMARY KEY,
    every      ENUM('DAY','WEEK') NOT NULL,
    address    VARCHAR(254) NOT NULL,
    since      DATETIME(6)  NOT NULL,                   -- what was due before is not sent
    occasion   VARCHAR(12)  NULL,                       -- the last that was dealt with, such as 2026-W48 or 2026-11-30
    sent_at    DATETIME(6)  NULL,
    figures    MEDIUMTEXT   NULL,                       -- what it said, as JSON by file number: the next tells what changed
    CONSTRAINT f_digest_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE outbox_letter MODIFY kind ENUM('ACKNOWLEDGEMENT','REPLY','NOTICE','REMINDER','DIGEST') NOT NULL;
