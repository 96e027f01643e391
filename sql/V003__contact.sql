-- A PERSON or an ORGANISATION the office can tell apart. What it is known by (e-mail, phone, address) are the signers linked to it:
-- taking a signer away takes back what it had brought.
CREATE TABLE constituent (
    id               BIGINT       NOT NULL PRIMARY KEY,
    kind             ENUM('PERSON','ORGANISATION') NOT NULL,
    given_name       VARCHAR(400) NULL,
    family_name      VARCHAR(400) NULL,
    organisation     VARCHAR(400) NULL,
    name_key         VARCHAR(400) NOT NULL DEFAULT '',   -- constituent.Names; '' = blank
    named_contact_id BIGINT       NULL,                   -- the signer its name came from; when it goes, the name goes
    named_seq        SMALLINT     NULL,
    has_identifier   BOOLEAN      NOT NULL DEFAULT FALSE, -- some linked signer brought an e-mail, a valid phone or a street
    merged_into      BIGINT       NULL,
    version          BIGINT       NOT NULL DEFAULT 0,
    KEY k_constituent_name (kind, name_key(120))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Whoever takes a contact in holds the stripes of its e-mail, phone, address, text and external id first, in order:
-- two desks never make the same person twice.
CREATE TABLE intake_stripe (stripe INT NOT NULL PRIMARY KEY) DEFAULT CHARSET = utf8mb4;
INSERT INTO intake_stripe SELECT seq FROM seq_0_to_63;

-- Numbers in the order of intake, drawn in blocks.
CREATE SEQUENCE contact_id START WITH 1 INCREMENT BY 1 CACHE 1000;
CREATE SEQUENCE constituent_id START WITH 1 INCREMENT BY 1 CACHE 1000;
CREATE SEQUENCE letter_text_id START WITH 1 INCREMENT BY 1 CACHE 1000;

-- Words, once each however often they were sent.
CREATE TABLE letter_text (
    id        BIGINT     NOT NULL PRIMARY KEY,
    text_hash BINARY(32) NOT NULL,
    body      MEDIUMTEXT NOT NULL,
    UNIQUE KEY u_text_hash (text_hash)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE campaign (
    id    BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name  VARCHAR(300) NOT NULL,
    UNIQUE KEY u_campaign_name (name)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE import_run (
    id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    format        VARCHAR(10)   NOT NULL,               -- csv eml mbox
    source        VARCHAR(100)  NOT NULL,
    file_name     VARCHAR(300)  NULL,
    ordinance_id  BIGINT        NULL,                   -- used where a row or message names none
    state         VARCHAR(12)   NOT NULL,               -- UPLOADING RUNNING DONE FAILED UNDONE
    failure       VARCHAR(1000) NULL,
    bytes         BIGINT        NOT NULL DEFAULT 0,
    sha256        BINARY(32)    NULL,
    live_sha256   BINARY(32)    NULL,                   -- set while these bytes stand; unique, so that the same file is refused
    rows_read     BIGINT        NOT NULL DEFAULT 0,
    accepted      BIGINT        NOT NULL DEFAULT 0,
    duplicates    BIGINT        NOT NULL DEFAULT 0,
    rejected      BIGINT        NOT NULL DEFAULT 0,
    started_by    VARCHAR(60)   NOT NULL,
    started_at    DATETIME(6)   NOT NULL,
    ended_at      DATETIME(6)   NULL,
    lease_until   DATETIME(6)   NULL,                   -- the node at work holds it; another takes over when it has run out
    lease_owner   VARCHAR(60)   NULL,
    version       BIGINT        NOT NULL DEFAULT 0,
    UNIQUE KEY u_import_live (live_sha256),
    KEY k_import_state (state, lease_until),
    CONSTRAINT f_import_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE import_piece (
    import_id BIGINT     NOT NULL,
    seq       INT        NOT NULL,
    bytes     MEDIUMBLOB NOT NULL,                       -- at most 1 MiB of the file as it came
    PRIMARY KEY (import_id, seq),
    CONSTRAINT f_piece_import FOREIGN KEY (import_id) REFERENCES import_run (id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE import_reject (
    import_id  BIGINT        NOT NULL,
    row_no     BIGINT        NOT NULL,                   -- 1 = the first row after the header, or the first message
    reason     VARCHAR(1000) NOT NULL,
    message_id VARCHAR(1000) NULL,                       -- mail only
    raw        LONGBLOB      NOT NULL,                   -- the row's cells as JSON, or the message's bytes
    PRIMARY KEY (import_id, row_no),
    CONSTRAINT f_reject_import FOREIGN KEY (import_id) REFERENCES import_run (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE contact (
    id                    BIGINT       NOT NULL PRIMARY KEY,
    received_at           DATETIME(6)  NOT NULL,
    channel               ENUM('CALL','VOICEMAIL','EMAIL','LETTER','POSTCARD','FAX','WALK_IN','WEB_FORM','SOCIAL','TESTIMONY','WRITTEN_TESTIMONY','POSITION_SLIP','PETITION') NOT NULL,
    set_aside             ENUM('DUPLICATE_TRANSMISSION','ENTERED_IN_ERROR','MACHINE_SENT','SPAM','NOT_ABOUT_AN_ORDINANCE','FALSELY_ATTRIBUTED','WITHDRAWN_BY_SENDER','TEST') NULL,
    campaign_id           BIGINT       NULL,
    signers               SMALLINT     NOT NULL DEFAULT 1,
    representing          VARCHAR(400) NULL,
    recorded_at           DATETIME(6)  NOT NULL,
    recorded_by           VARCHAR(60)  NOT NULL,
    recipient             VARCHAR(200) NULL,
    subject               VARCHAR(1000) NULL,
    text_id               BIGINT       NULL,
    language              VARCHAR(20)  NULL,
    own_words             BOOLEAN      NULL,
    wants_reply           BOOLEAN      NOT NULL DEFAULT FALSE,
    wants_decision_notice BOOLEAN      NOT NULL DEFAULT FALSE,
    postmark_date         DATE         NULL,
    latitude              DOUBLE       NULL,
    longitude             DOUBLE       NULL,
    flag                  VARCHAR(200) NULL,             -- such as receivedClamped; shown, never counted
    source                VARCHAR(100) NOT NULL,         -- desk, api, or the import's source
    external_id           VARCHAR(200) NULL,
    import_id             BIGINT       NULL,
    set_aside_by          VARCHAR(60)  NULL,
    set_aside_at          DATETIME(6)  NULL,
    version               BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY u_contact_external (source, external_id),
    KEY k_contact_import (import_id),
    KEY k_contact_received (received_at, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Who signed it: seq 0 is the sender, the others co-signers. As written, as normalised, whom the rules linked it to, and where they live.
CREATE TABLE signer (
    contact_id      BIGINT       NOT NULL,
    seq             SMALLINT     NOT NULL,
    constituent_id  BIGINT       NULL,                   -- NULL: unidentified
    link_rule       ENUM('NEW','EMAIL','PHONE_AND_NAME','NAME_AND_ADDRESS','ORGANISATION_NAME','SEVERAL','NOT_TOLD_APART','BY_HAND') NOT NULL,
    linked_by       VARCHAR(60)  NULL,
    linked_at       DATETIME(6)  NULL,
    residency       ENUM('RESIDENT','SUBURB','ELSEWHERE_IN_STATE','OTHER_STATE','OUTSIDE_US','IN_STATE_UNSPECIFIED','INDETERMINATE','UNKNOWN') NOT NULL,
    evidence        ENUM('NONE','STATED','CONSISTENT','ADDRESS_MATCHED','DOCUMENT_SEEN') NOT NULL,
    conflict        BOOLEAN      NOT NULL DEFAULT FALSE,
    review          BOOLEAN      NOT NULL DEFAULT FALSE, -- words not understood, or a conflict: listed for review
    household_key   VARCHAR(500) NULL,                   -- street|unit|zip, normalised; NULL: no household
    has_identifier  BOOLEAN      NOT NULL DEFAULT FALSE, -- brings an e-mail, a valid phone or a street
    email_key       VARCHAR(254) NULL,
    phone_key       VARCHAR(20)  NULL,                   -- E.164
    name_key        VARCHAR(400) NOT NULL DEFAULT '',
    organisation_key VARCHAR(400) NULL,
    given_name      VARCHAR(400) NULL,
    family_name     VARCHAR(400) NULL,
    organisation    VARCHAR(400) NULL,
    email           VARCHAR(400) NULL,
    phone           VARCHAR(100) NULL,
    street          VARCHAR(400) NULL,
    unit            VARCHAR(100) NULL,
    city            VARCHAR(200) NULL,
    state           VARCHAR(100) NULL,
    zip             VARCHAR(40)  NULL,
    country         VARCHAR(100) NULL,
    declared        VARCHAR(400) NULL,                   -- the residency field as written
    why             VARCHAR(400) NOT NULL,               -- the finding's reason, a key and its values: see residency.Why
    district        VARCHAR(100) NULL,
    found_at        DATETIME(6)  NOT NULL,
    found_by        VARCHAR(60)  NOT NULL,
    PRIMARY KEY (contact_id, seq),
    KEY k_signer_constituent (constituent_id, contact_id),
    KEY k_signer_email (email_key, constituent_id),
    KEY k_signer_phone (phone_key, constituent_id),
    KEY k_signer_household (household_key(120), constituent_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE `position` (                              -- quoted: the driver sets IGNORE_SPACE, where POSITION ( is a function
    ordinance_id   BIGINT      NOT NULL,
    contact_id     BIGINT      NOT NULL,
    stance         ENUM('SUPPORT','SUPPORT_IF_AMENDED','OPPOSE','OPPOSE_UNLESS_AMENDED','NEUTRAL','UNCLEAR','NO_POSITION') NULL, -- NULL: uncoded
    suggested      BOOLEAN     NOT NULL DEFAULT FALSE,   -- by a program, until a person says yes
    action_asked   ENUM('SIGN','VETO','LET_LAPSE','RETURN_FOR_CHANGE','NO_ASK') NULL,
    reasons        VARCHAR(1000) NULL,                   -- codes, separated by semicolons
    ordinance_version VARCHAR(80) NULL,
    coded_by       VARCHAR(60) NULL,
    coded_at       DATETIME(6) NULL,
    import_id      BIGINT      NULL,                     -- the import that brought this position
    version        BIGINT      NOT NULL DEFAULT 0,
    PRIMARY KEY (ordinance_id, contact_id),
    KEY k_position_contact (contact_id),
    KEY k_position_import (import_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A repeat of POST /api/contacts answers as the first did.
CREATE TABLE idempotency_key (
    account_name VARCHAR(60)  NOT NULL,
    idem_key     VARCHAR(200) NOT NULL,
    body_hash    BINARY(32)   NOT NULL,
    contact_id   BIGINT       NOT NULL,
    at           DATETIME(6)  NOT NULL,
    PRIMARY KEY (account_name, idem_key)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE petition_sheet (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ordinance_id  BIGINT       NOT NULL,
    title         VARCHAR(300) NOT NULL,
    claimed       INT          NOT NULL DEFAULT 0,
    presented_on  DATE         NULL,
    version       BIGINT       NOT NULL DEFAULT 0,
    KEY k_petition_ordinance (ordinance_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
