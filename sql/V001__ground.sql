-- Staff, their sessions' guesses, tokens, and the journal. All instants are UTC.
CREATE TABLE account (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name           VARCHAR(60)  NOT NULL,
    display_name   VARCHAR(120) NOT NULL,
    role           VARCHAR(20)  NOT NULL,              -- Role: ADMIN STAFF CLERK HEARING COUNCIL MAYOR
    password_hash  VARCHAR(400) NULL,                  -- NULL: no password set yet, only a one-time link opens it
    language       VARCHAR(5)   NOT NULL DEFAULT 'en',
    active         BOOLEAN      NOT NULL DEFAULT TRUE,
    credential_no  BIGINT       NOT NULL DEFAULT 0,    -- grows when password, role or activity changes: ends sessions and cached sign-ins
    created_at     DATETIME(6)  NOT NULL,
    version        BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY u_account_name (name)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE one_time_link (
    token_hash  BINARY(32)  NOT NULL PRIMARY KEY,      -- SHA-256 of the token in the link
    account_id  BIGINT      NOT NULL,
    expires_at  DATETIME(6) NOT NULL,
    used_at     DATETIME(6) NULL,
    CONSTRAINT f_link_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE api_token (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    label       VARCHAR(120) NOT NULL,
    token_hash  BINARY(32)   NOT NULL,
    role        VARCHAR(20)  NOT NULL,
    issued_by   VARCHAR(60)  NOT NULL,
    issued_at   DATETIME(6)  NOT NULL,
    expires_at  DATETIME(6)  NULL,
    revoked_at  DATETIME(6)  NULL,
    version     BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY u_token_hash (token_hash)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Guesses at passwords, per account and per address; a key rests until it may try again.
CREATE TABLE sign_in_guess (
    guess_key   VARCHAR(200) NOT NULL PRIMARY KEY,     -- "account:name" or "address:1.2.3.4"
    failures    INT          NOT NULL,
    last_at     DATETIME(6)  NOT NULL,
    rests_until DATETIME(6)  NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Append-only: no statement of the program updates or deletes a row.
CREATE TABLE journal (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at            DATETIME(6)  NOT NULL,
    who           VARCHAR(60)  NOT NULL,               -- account name, "token:label" or "system"
    what          VARCHAR(60)  NOT NULL,               -- such as contact.logged, contact.setAside, import.undone
    subject_type  VARCHAR(40)  NOT NULL,
    subject_id    VARCHAR(60)  NOT NULL,
    before_json   MEDIUMTEXT   NULL,
    after_json    MEDIUMTEXT   NULL,
    KEY k_journal_subject (subject_type, subject_id, id),
    KEY k_journal_who (who, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
