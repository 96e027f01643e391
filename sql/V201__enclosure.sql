-- What many letters enclose, once: the encoded bytes of an attachment, deflated, by the SHA-256 of them as they came. A letter’s pieces are its raw bytes without
-- them; where they stood is told beside it, so that the message comes back to the byte. Letters kept before this have all their bytes in their pieces.
CREATE TABLE enclosure (
    hash  BINARY(32) NOT NULL,
    seq   SMALLINT   NOT NULL,
    bytes MEDIUMBLOB NOT NULL,                           -- at most 1 MiB
    PRIMARY KEY (hash, seq)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE letter_enclosure (
    contact_id BIGINT     NOT NULL,
    body_hash  BINARY(32) NOT NULL,
    spot       INT        NOT NULL,                      -- the byte of the raw message it begins at
    hash       BINARY(32) NOT NULL,
    PRIMARY KEY (contact_id, body_hash, spot),
    KEY k_letter_enclosure (hash),
    CONSTRAINT f_enclosure_letter FOREIGN KEY (contact_id, body_hash) REFERENCES letter (contact_id, body_hash) ON DELETE CASCADE,
    CONSTRAINT f_enclosure FOREIGN KEY (hash) REFERENCES enclosure (hash)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
