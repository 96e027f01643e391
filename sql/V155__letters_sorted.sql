-- What a letter is beside its bytes: as what it came, where an automatic answer may go, who passed it on, what it answers.
ALTER TABLE letter
    ADD COLUMN kind         ENUM('MESSAGE','OUTLOOK','FORM') NOT NULL DEFAULT 'MESSAGE',
    ADD COLUMN content_key  BINARY(32)   NULL,           -- SHA-256 of who says what: tells two letters of one id apart; NULL: kept before it was told
    ADD COLUMN answer_to    VARCHAR(254) NULL,           -- NULL: no automatic answer may go anywhere (RFC 3834)
    ADD COLUMN platform     VARCHAR(40)  NULL,           -- the advocacy platform it came through, as its header tells
    ADD COLUMN forwarded_by VARCHAR(254) NULL,           -- a listed address of the office
    ADD COLUMN parent_id    BIGINT       NULL,           -- the contact it answers, by its References
    ADD KEY k_letter_message (message_id(100)),
    ADD KEY k_letter_parent (parent_id);

-- Whose forwarding is believed.
CREATE TABLE forwarder (
    address   VARCHAR(254) NOT NULL PRIMARY KEY,         -- in lower case
    listed_by VARCHAR(60)  NOT NULL,
    listed_at DATETIME(6)  NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
