-- Letters out. Whoever has something to send puts it here in their own transaction; a job takes what is due under a lease. A letter is SENDING from the
-- moment it is wholly in the hands of the mail server but for the dot that ends it: what dies after that is UNCERTAIN and never sent again by itself.
CREATE SEQUENCE outbox_letter_id START WITH 1 INCREMENT BY 1 CACHE 1000;
CREATE TABLE outbox_letter (
    id             BIGINT        NOT NULL PRIMARY KEY,
    put_key        VARCHAR(200)  NOT NULL,               -- what it is put for: the same is put once
    kind           ENUM('ACKNOWLEDGEMENT','REPLY','NOTICE','REMINDER') NOT NULL,
    state          ENUM('WAITING','SENDING','SENT','FAILED','UNCERTAIN','WITHHELD','RECALLED') NOT NULL,
    address        VARCHAR(254)  NOT NULL,               -- in lower case
    name           VARCHAR(400)  NULL,
    constituent_id BIGINT        NULL,
    ordinance_id   BIGINT        NULL,
    contact_id     BIGINT        NULL,                   -- which contact it answers
    subject        VARCHAR(1000) NOT NULL,
    body           MEDIUMTEXT    NOT NULL,
    language       VARCHAR(20)   NOT NULL,
    message_id     VARCHAR(300)  NOT NULL,               -- fixed here, before anything is sent; without its angle brackets
    in_reply_to    VARCHAR(1000) NULL,
    refs           TEXT          NULL,                   -- message ids, separated by blanks
    put_by         VARCHAR(60)   NOT NULL,
    put_at         DATETIME(6)   NOT NULL,
    due_at         DATETIME(6)   NOT NULL,
    attempts       INT           NOT NULL DEFAULT 0,
    lease_owner    VARCHAR(60)   NULL,
    lease_until    DATETIME(6)   NULL,
    marked_at      DATETIME(6)   NULL,                   -- when it became SENDING, the last time
    settled_at     DATETIME(6)   NULL,
    why            VARCHAR(100)  NULL,                   -- a key of the words
    answer         VARCHAR(1000) NULL,                   -- what the mail server said last
    version        BIGINT        NOT NULL DEFAULT 0,
    UNIQUE KEY u_outbox_key (put_key),
    UNIQUE KEY u_outbox_message (message_id),
    KEY k_outbox_due (state, due_at, id),
    KEY k_outbox_address (address, marked_at),
    KEY k_outbox_marked (marked_at),
    KEY k_outbox_contact (contact_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Whoever takes letters holds this row for that moment, so that caps hold on any number of nodes; where the mail server is out of reach nobody asks it before then.
CREATE TABLE outbox_turn (
    id         TINYINT       NOT NULL PRIMARY KEY,
    not_before DATETIME(6)   NULL,
    failures   INT           NOT NULL DEFAULT 0,
    trouble    VARCHAR(1000) NULL                        -- a key of the words and its values, as JSON
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
INSERT INTO outbox_turn (id) VALUES (1);

-- Addresses the program does not write to: the mail came back for good, somebody complained, somebody asked for no more. Opened again by hand; a row is never deleted.
CREATE TABLE outbox_closed (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    address    VARCHAR(254) NOT NULL,
    reason     ENUM('HARD_BOUNCE','COMPLAINT','OPT_OUT') NOT NULL,
    letter_id  BIGINT       NULL,
    closed_by  VARCHAR(60)  NOT NULL,
    closed_at  DATETIME(6)  NOT NULL,
    opened_by  VARCHAR(60)  NULL,
    opened_at  DATETIME(6)  NULL,
    KEY k_closed_address (address, opened_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Through whom letters leave, as set on the page; the environment comes before it. The secret is sealed (staff.Vault).
CREATE TABLE outbox_server (
    id           TINYINT      NOT NULL PRIMARY KEY,
    host         VARCHAR(253) NOT NULL,
    port         INT          NOT NULL,
    security     ENUM('TLS','STARTTLS','NONE') NOT NULL,
    user_name    VARCHAR(254) NULL,
    secret       VARCHAR(8000) NULL,
    token        BOOLEAN      NOT NULL DEFAULT FALSE,
    pin          CHAR(64)     NULL,
    from_address VARCHAR(254) NOT NULL,
    from_name    VARCHAR(200) NULL,
    set_by       VARCHAR(60)  NOT NULL,
    set_at       DATETIME(6)  NOT NULL,
    version      BIGINT       NOT NULL DEFAULT 0
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
