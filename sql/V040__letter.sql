-- The raw messages, kept for ever: what was read from them can be read again. A letter goes only when the import that brought it is undone.
CREATE TABLE letter (
    contact_id     BIGINT       NOT NULL,
    body_hash      BINARY(32)   NOT NULL,                -- SHA-256 of the body, line ends aside: a second copy is not kept
    message_id     VARCHAR(1000) NOT NULL,               -- '': it has none
    received_at    DATETIME(6)  NOT NULL,
    written_at     DATETIME(6)  NULL,                    -- the Date header, as it says
    size           INT          NOT NULL,                -- bytes of the raw message
    reader_version SMALLINT     NOT NULL,
    differs        BOOLEAN      NOT NULL DEFAULT FALSE,  -- the contact's message id came again with another body
    import_id      BIGINT       NULL,
    kept_at        DATETIME(6)  NOT NULL,
    PRIMARY KEY (contact_id, body_hash),
    KEY k_letter_import (import_id),
    CONSTRAINT f_letter_contact FOREIGN KEY (contact_id) REFERENCES contact (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Deflated, in pieces that any server's max_allowed_packet lets through.
CREATE TABLE letter_piece (
    contact_id BIGINT     NOT NULL,
    body_hash  BINARY(32) NOT NULL,
    seq        SMALLINT   NOT NULL,
    bytes      MEDIUMBLOB NOT NULL,                      -- at most 1 MiB
    PRIMARY KEY (contact_id, body_hash, seq),
    CONSTRAINT f_piece_letter FOREIGN KEY (contact_id, body_hash) REFERENCES letter (contact_id, body_hash) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
