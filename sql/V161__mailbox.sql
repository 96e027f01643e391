-- Mailboxes that are read (IMAP). A message is stored raw first, then marked seen at the server, then taken in; the cursor commits with what it stands behind.
CREATE TABLE mailbox (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name         VARCHAR(100)  NOT NULL,
    address      VARCHAR(254)  NOT NULL,                 -- what is written to; never answered to
    host         VARCHAR(253)  NOT NULL,
    port         INT           NOT NULL,
    security     ENUM('TLS','STARTTLS','NONE') NOT NULL,
    user_name    VARCHAR(254)  NOT NULL,
    secret       VARCHAR(8000) NULL,                     -- sealed (staff.Vault)
    token        BOOLEAN       NOT NULL DEFAULT FALSE,
    pin          CHAR(64)      NULL,
    folder       VARCHAR(255)  NOT NULL DEFAULT 'INBOX',
    from_now     BOOLEAN       NOT NULL DEFAULT FALSE,   -- what was there before is left alone
    active       BOOLEAN       NOT NULL DEFAULT TRUE,
    uid_validity BIGINT        NULL,                     -- of the folder as it was read last; another one: its numbers begin anew
    last_uid     BIGINT        NOT NULL DEFAULT 0,
    read_at      DATETIME(6)   NULL,                     -- when all of it had been read last
    failures     INT           NOT NULL DEFAULT 0,
    trouble      VARCHAR(1000) NULL,                     -- outbox.Mishap
    next_at      DATETIME(6)   NOT NULL,
    idles        BOOLEAN       NOT NULL DEFAULT FALSE,   -- the server tells of new mail by itself
    lease_owner  VARCHAR(60)   NULL,
    lease_until  DATETIME(6)   NULL,
    version      BIGINT        NOT NULL DEFAULT 0,       -- of what a person set
    KEY k_mailbox_due (active, next_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE mailbox_message (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    mailbox_id   BIGINT        NOT NULL,
    uid_validity BIGINT        NOT NULL,
    uid          BIGINT        NOT NULL,
    size         BIGINT        NOT NULL,                 -- bytes, raw
    fetched_at   DATETIME(6)   NOT NULL,
    seen_at      DATETIME(6)   NULL,                     -- when the server was told
    state        ENUM('STORED','TAKEN','QUARANTINED') NOT NULL DEFAULT 'STORED',
    contact_id   BIGINT        NULL,                     -- what it became, or repeats
    errors       VARCHAR(2000) NULL,                     -- why it is in quarantine: keys and values, as JSON
    taken_at     DATETIME(6)   NULL,
    UNIQUE KEY u_mailbox_uid (mailbox_id, uid_validity, uid),
    KEY k_mailbox_state (state, id),
    KEY k_mailbox_unseen (mailbox_id, seen_at, uid),
    CONSTRAINT f_message_mailbox FOREIGN KEY (mailbox_id) REFERENCES mailbox (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Its raw bytes, deflated; kept until it is taken in, from when on the letter keeps them, and in quarantine for ever.
CREATE TABLE mailbox_piece (
    message_id BIGINT     NOT NULL,
    seq        INT        NOT NULL,
    bytes      MEDIUMBLOB NOT NULL,
    PRIMARY KEY (message_id, seq),
    CONSTRAINT f_piece_message FOREIGN KEY (message_id) REFERENCES mailbox_message (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
