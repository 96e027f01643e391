-- How far a mailbox was read under numbers its server has used before: of several servers behind one name each may have its own, and say now these, now those.
CREATE TABLE mailbox_numbering (
    mailbox_id    BIGINT NOT NULL,
    uid_validity  BIGINT NOT NULL,
    epoch         INT    NOT NULL,                     -- of the mailbox while these numbers held
    last_uid      BIGINT NOT NULL,
    renumbered_to BIGINT NOT NULL,
    PRIMARY KEY (mailbox_id, uid_validity),
    CONSTRAINT f_numbering_mailbox FOREIGN KEY (mailbox_id) REFERENCES mailbox (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Who was listed before: an import that was interrupted goes on by the list that stood when it began.
CREATE TABLE forwarder_before (
    address      VARCHAR(254) NOT NULL,
    listed_at    DATETIME(6)  NOT NULL,
    taken_off_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (address, listed_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
