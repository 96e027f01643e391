CREATE TABLE ordinance (
    id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    file_number    VARCHAR(40)   NOT NULL,
    title          VARCHAR(2000) NOT NULL,
    summary        TEXT          NULL,
    measure_class  VARCHAR(40)   NOT NULL DEFAULT 'ordinance',
    recorded_at    DATETIME(6)   NOT NULL,
    recorded_by    VARCHAR(60)   NOT NULL,
    version        BIGINT        NOT NULL DEFAULT 0,
    UNIQUE KEY u_ordinance_file_number (file_number)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE ordinance_nickname (
    ordinance_id BIGINT       NOT NULL,
    seq          INT          NOT NULL,
    nickname     VARCHAR(300) NOT NULL,
    PRIMARY KEY (ordinance_id, seq),
    CONSTRAINT f_nickname_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE ordinance_sponsor (
    ordinance_id BIGINT       NOT NULL,
    seq          INT          NOT NULL,
    sponsor      VARCHAR(300) NOT NULL,
    PRIMARY KEY (ordinance_id, seq),
    CONSTRAINT f_sponsor_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The free reason codes people gave, once each per ordinance, as first written.
CREATE TABLE ordinance_reason (
    ordinance_id BIGINT       NOT NULL,
    code         VARCHAR(80)  NOT NULL,
    PRIMARY KEY (ordinance_id, code),
    CONSTRAINT f_reason_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE ordinance_version (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ordinance_id  BIGINT       NOT NULL,
    label         VARCHAR(80)  NOT NULL,               -- as the clerk names it: "1", "as amended"
    dated         DATE         NULL,
    body          MEDIUMTEXT   NULL,
    version       BIGINT       NOT NULL DEFAULT 0,
    UNIQUE KEY u_version_label (ordinance_id, label),
    CONSTRAINT f_version_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What a body or the mayor did. Corrected by superseding, never by deleting.
CREATE TABLE ordinance_action (
    id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ordinance_id   BIGINT        NOT NULL,
    type           VARCHAR(60)   NOT NULL,             -- Open Civic Data words, domain.md 3.3
    at             DATETIME(6)   NOT NULL,
    date_only      BOOLEAN       NOT NULL DEFAULT FALSE,  -- only the day is known
    body           VARCHAR(200)  NULL,
    yes_votes      INT NULL, no_votes INT NULL, abstain INT NULL, absent INT NULL, excused INT NULL, vacant INT NULL, seats INT NULL,
    note           TEXT          NULL,
    superseded_by  BIGINT        NULL,
    superseded_why VARCHAR(500)  NULL,
    recorded_at    DATETIME(6)   NOT NULL,
    recorded_by    VARCHAR(60)   NOT NULL,
    version        BIGINT        NOT NULL DEFAULT 0,
    KEY k_action (ordinance_id, at, id),
    CONSTRAINT f_action_ordinance FOREIGN KEY (ordinance_id) REFERENCES ordinance (id),
    CONSTRAINT f_action_superseded FOREIGN KEY (superseded_by) REFERENCES ordinance_action (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
