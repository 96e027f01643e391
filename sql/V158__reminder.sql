-- Who is told of a clock before it ends.
CREATE TABLE calendar_link (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    label      VARCHAR(100) NOT NULL,
    hash       BINARY(32)   NOT NULL,                  -- of the secret in the address, which is told once
    issued_at  DATETIME(6)  NOT NULL,
    issued_by  VARCHAR(60)  NOT NULL,
    revoked_at DATETIME(6)  NULL,
    version    BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY u_calendar_link (hash)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE reminder_lead (
    hours INT NOT NULL PRIMARY KEY                     -- before the end of a clock
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE reminder_address (
    address VARCHAR(254) NOT NULL PRIMARY KEY          -- of the office
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
